import { LockScreen } from '@/components/lock-screen'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { useRuntime } from '@/services/runtime-provider'
import { useStepUp } from '@/services/use-step-up'

/** Asks for the phone's unlock before an entry is shown. */
export function GateScreen() {
  const { autoLock } = useRuntime()
  const stepUp = useStepUp('app-lock')
  return <LockScreen title={t.gateTitle} text={t.gateText} reason={t.gateReason} stepUp={stepUp} onProof={autoLock.confirm} />
}
