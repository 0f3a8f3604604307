import { LockScreen } from '@/components/lock-screen'
import { stepUp as t } from '@/locales/zh-cn/step-up'
import { autoLock, useStepUp } from '@/runtime'

/** Asks who it is before an entry is shown. */
export function GateScreen() {
  const stepUp = useStepUp('app-lock')
  return <LockScreen title={t.gateTitle} text={t.gateText} reason={t.gateReason} stepUp={stepUp} onProof={autoLock.confirm} />
}
