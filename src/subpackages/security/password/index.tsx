import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { PRIMARY_CARD } from '@/contract'
import { Page } from '@/components/page'
import { SampleStop } from '@/components/sample-stop'
import { Success } from '@/components/success'
import { describeDate } from '@/components/time-text'
import { security } from '@/locales/zh-cn/security'
import { back, open, useRequireSession } from '@/navigation'
import { useSession } from '@/services/use-app-state'
import { ChangeForm } from './change-form'
import { ResetForm } from './reset-form'
import './index.scss'

const t = security.passwordPage
type Mode = 'change' | 'reset'
type Done = { mode: 'change'; dueOn: string } | { mode: 'reset' }

export default function PasswordPage() {
  const signedIn = useRequireSession()
  const { mode: asked, card = PRIMARY_CARD } = useRouter().params
  const [mode, setMode] = useState<Mode>(asked === 'reset' ? 'reset' : 'change')
  const [done, setDone] = useState<Done | null>(null)
  const sample = useSession()?.scope === 'sample'
  if (done) return <DonePage done={done} />
  if (sample) {
    return (
      <Page title={t[mode]}>
        <SampleStop />
      </Page>
    )
  }
  return mode === 'change' ? (
    <ChangeForm signedIn={signedIn} cardId={card} onForgot={() => setMode('reset')} onDone={(dueOn) => setDone({ mode, dueOn })} />
  ) : (
    <ResetForm {...(asked === 'reset' ? {} : { onKnows: () => setMode('change') })} onDone={() => setDone({ mode })} />
  )
}

function DonePage({ done }: { done: Done }) {
  const changed = done.mode === 'change'
  return (
    <Page title={t[done.mode]}>
      <Success
        title={changed ? t.changed : t.resetDone}
        text={done.mode === 'change' ? t.changedText(describeDate(done.dueOn)) : t.resetText}
        actions={[...(changed ? [] : [{ text: t.toBind, onPress: () => open('bind') }]), { text: t.back, onPress: back }]}
      />
    </Page>
  )
}
