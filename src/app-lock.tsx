import { LockScreen } from '@/components/lock-screen'
import { sessionEnd } from '@/contract/operations/session'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useUnlock } from '@/services/use-unlock'

/** Shown over every page while the app is locked. The person proves their identity or signs out. */
export function AppLock() {
  const { forgetUser } = useRuntime()
  const unlock = useUnlock()
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
      other={{ text: t.signOut, onPress: () => void leave() }}
      {...unlock}
    />
  )
}
