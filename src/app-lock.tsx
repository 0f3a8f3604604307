import { LockScreen } from '@/components/lock-screen'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { autoLock, forgetEverythingLocal, useAction, useStepUp } from '@/runtime'

/** What every page shows while the app is locked: prove who you are, or leave. */
export function AppLock() {
  const stepUp = useStepUp('app-lock')
  const end = useAction('session.end')
  const leave = async () => {
    await end.run({})
    forgetEverythingLocal()
  }
  return (
    <LockScreen
      title={t.lockTitle}
      text={t.lockText}
      reason={t.lockReason}
      stepUp={stepUp}
      other={{ text: t.signOut, onPress: () => void leave() }}
      onProof={autoLock.confirm}
    />
  )
}
