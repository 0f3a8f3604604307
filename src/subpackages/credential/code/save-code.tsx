import { Canvas, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { FailureNotice } from '@/components/failure-notice'
import { credentialsEnd } from '@/contract/operations/credentials'
import { toIso } from '@/domain/beijing-time'
import { formatTime } from '@/domain/format-time'
import { credentialText } from '@/locales/zh-cn/credential'
import type { SaveImageResult } from '@/platform/types'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import type { Holder } from './holders'
import { factsOf, maskedToken, saveCode } from './picture'
import type { ShownCode } from './use-code'

const t = credentialText.picture
const CANVAS_ID = 'credential-picture'

interface Saved {
  outcome: SaveImageResult
  /** The same facts as text, where there is no picture. */
  text: string
}

/**
 * Saves a picture of the code. The code is ended first, and only one that the insurer has ended is drawn: what lies in an album can
 * pay nowhere. The next code takes its place on the screen.
 */
export function SaveCode({ holder, code: { credential, renew } }: { holder: Holder; code: ShownCode }) {
  const { platform, clock } = useRuntime()
  const { run: end, failure, pending, reset } = useAction(credentialsEnd)
  const [saved, setSaved] = useState<Saved | null>(null)
  const save = async () => {
    if (credential === null) return
    setSaved(null)
    const { credentialId, token } = credential
    if (!(await end({ credentialId }))) return
    const endedAt = toIso(clock())
    renew()
    const outcome = await saveCode(platform, CANVAS_ID, factsOf(holder, credential, endedAt), token)
    setSaved({ outcome, text: t.asText(holder.psnNameMasked, holder.city, maskedToken(token), formatTime(endedAt, 'YYYY-MM-DD HH:mm:ss')) })
  }
  return (
    <View className="code-action">
      {failure && <FailureNotice failure={failure} onStep={{ retry: () => void save(), back: reset }} />}
      {saved && <Outcome saved={saved} />}
      <Button kind="outline" text={t.save} disabled={credential === null || pending} onPress={() => void save()} />
      <Text className="code-save-note">{t.note}</Text>
      <Canvas type="2d" id={CANVAS_ID} className="code-picture" />
    </View>
  )
}

/** Where the album was refused: how to allow it, and the same facts without a picture. */
function Outcome({ saved: { outcome, text } }: { saved: Saved }) {
  const { platform } = useRuntime()
  const [copied, setCopied] = useState(false)
  if (outcome === 'saved') return <Banner tone="brand" icon="check" text={t.saved} />
  const settings = { text: t.settings, onPress: () => void platform.openSettings() }
  const copy = { text: copied ? t.copied : t.copy, onPress: () => void platform.copy(text).then(setCopied) }
  return (
    <Banner
      tone="warn"
      icon="warning"
      text={outcome === 'refused' ? t.refused : t.failed}
      actions={outcome === 'refused' ? [settings, copy] : [copy]}
    />
  )
}
