import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Banner } from '@/components/banner'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { EmptyState } from '@/components/empty-state'
import { Field } from '@/components/field'
import type { HintProps } from '@/components/hint'
import { NoCard } from '@/components/no-card'
import { Page } from '@/components/page'
import { RemoteFrame } from '@/components/remote-frame'
import { Submit } from '@/components/submit'
import { PRIMARY_CARD } from '@/contract'
import { drugsTrace } from '@/contract/operations/drugs'
import { entriesLeft } from '@/domain/recovery'
import { hasNoCard } from '@/domain/remote-view'
import { groupTrace, readTyped, TRACE_DIGITS, traceIn } from '@/domain/trace-code'
import { traceText as t } from '@/locales/zh-cn/directory'
import { open, restart, useRequireSession } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'
import { useRuntime } from '@/services/runtime-provider'
import { useSession } from '@/services/use-app-state'
import { useNearby } from '../shared/use-location'
import { Samples } from './samples'
import { TraceOutcome } from './trace-outcome'
import './index.scss'

const SKELETON = [
  [
    [60, 24],
    [100, 18],
    [100, 44],
  ],
] as const

/** Why there is nothing to look up yet. */
type Notice = 'refused' | 'unavailable' | 'notCode' | null

const hintsOf = (code: string): HintProps[] => {
  if (code.length > TRACE_DIGITS) return [{ tone: 'bad', text: t.tooLong }]
  return code.length > 0 && code.length < TRACE_DIGITS ? [{ tone: 'plain', text: t.left(TRACE_DIGITS - code.length) }] : []
}

/** 追溯码: whether the box with a code was sold, how often, and whether to this person. */
export default function TracePage() {
  const signedIn = useRequireSession()
  const full = useSession()?.scope === 'full'
  return (
    <Page title={t.title}>
      {!signedIn || full ? (
        <Lookup />
      ) : (
        <EmptyState
          icon="lock"
          title={t.sampleTitle}
          text={t.sampleText}
          actions={[{ text: t.sampleAction, onPress: () => restart('authorize') }]}
        />
      )}
    </Page>
  )
}

function Lookup() {
  const { clock, demo } = useRuntime()
  const signedIn = useRequireSession()
  const nearby = useNearby()
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState('')
  const [notice, setNotice] = useState<Notice>(null)
  const { view, refresh } = useRemote(drugsTrace, { cardId: PRIMARY_CARD, traceCode: asked }, { enabled: signedIn && asked !== '' })
  const lookUp = (next: string) => {
    setNotice(null)
    setCode(next)
    setAsked(next)
  }
  const scan = async () => {
    const scanned = await nearby.scan()
    if (scanned.status === 'cancelled') return
    if (scanned.status !== 'ok') return setNotice(scanned.status)
    const found = traceIn(scanned.text)
    if (found === null) setNotice('notCode')
    else lookUp(found)
  }
  const complete = code.length === TRACE_DIGITS
  if (asked !== '' && hasNoCard(view)) return <NoCard onBind={() => open('bind')} />
  return (
    <>
      <Card>
        <Text className="trace-intro">{t.intro}</Text>
        <Field
          entry="number"
          label={t.label}
          placeholder={t.placeholder}
          type="number"
          value={code}
          maxLength={40}
          read={readTyped}
          group={groupTrace}
          hints={hintsOf(code)}
          onChange={setCode}
        />
        {notice !== null && <ScanNotice notice={notice} />}
        <View className="trace-actions">
          <Button className="trace-action" kind="outline" icon="code" text={t.scan} onPress={() => void scan()} />
          <View className="trace-action">
            <Submit
              text={t.check}
              busy={null}
              missing={entriesLeft({ number: complete })}
              missingText={code === '' ? t.check : t.left(Math.max(0, TRACE_DIGITS - code.length))}
              onPress={() => lookUp(code)}
            />
          </View>
        </View>
      </Card>
      {asked !== '' && (
        <RemoteFrame view={view} skeleton={SKELETON} now={clock()} onRetry={refresh}>
          {(result) => (
            <TraceOutcome
              result={result}
              onAgain={() => {
                setCode('')
                setAsked('')
              }}
            />
          )}
        </RemoteFrame>
      )}
      {process.env.TARO_APP_API === 'mock' && demo && <Samples control={demo.control} onPick={lookUp} />}
      <Text className="trace-note">{t.note}</Text>
    </>
  )
}

/** What was wrong with scanning, and the way that is left. */
function ScanNotice({ notice }: { notice: Exclude<Notice, null> }) {
  const { platform } = useRuntime()
  const settings = { text: t.settings, onPress: () => void platform.openSettings() }
  return <Banner tone="warn" icon="warning" text={t[notice]} actions={notice === 'refused' ? [settings] : []} />
}
