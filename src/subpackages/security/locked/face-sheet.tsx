import { FailureNotice } from '@/components/failure-notice'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { locksOpen } from '@/contract/operations/locks'
import { security } from '@/locales/zh-cn/security'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import { useStepUp } from '@/services/use-step-up'

const t = security.lockedPage

interface FaceSheetProps {
  lockId: string
  onClose: () => void
}

/** Opens a lock at once by the face of the card's owner, or by the alternative after three failures. */
export function FaceSheet({ lockId, onClose }: FaceSheetProps) {
  const { platform } = useRuntime()
  const stepUp = useStepUp('lock', lockId)
  const opening = useAction(locksOpen)
  const unlock = async (proof: string) => {
    if (!(await opening.run({ lockId, proof }))) return
    platform.haptic('success')
    onClose()
  }
  if (opening.failure) {
    return (
      <Sheet title={t.face} onClose={onClose}>
        <FailureNotice failure={opening.failure} onStep={{ retry: opening.reset, 'sign-in': opening.reset, back: onClose }} />
      </Sheet>
    )
  }
  return (
    <StepUpSheet
      title={t.face}
      text={t.faceText}
      stepUp={stepUp}
      accept={['face', 'card']}
      onProof={(proof) => void unlock(proof)}
      onClose={onClose}
    />
  )
}
