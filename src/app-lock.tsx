import { LockScreen } from '@/components/lock-screen'
import { sessionEnd } from '@/contract/operations/session'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useStepUp } from '@/services/use-step-up'

/** Shown over every page while the app is locked. The person proves their identity or signs out. */
export function AppLock() {
  const { autoLock, forgetUser } = useRuntime()
  const stepUp = useStepUp('app-lock')
  const end = useAction(sessionEnd)
  const leave = async () => {
    await end.run({})
    forgetUser()
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
