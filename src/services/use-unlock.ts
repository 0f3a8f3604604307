import { useRuntime } from './runtime-provider'
import { useStepUp, type StepUp } from './use-step-up'

/** What a lock screen needs: the verification that it asks for, and what a proof opens. One proof is enough while the app stays in use. */
export function useUnlock(): { stepUp: StepUp; onProof: () => void } {
  const { autoLock } = useRuntime()
  return { stepUp: useStepUp('app-lock'), onProof: autoLock.confirm }
}
