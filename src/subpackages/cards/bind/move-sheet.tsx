import { StepUpSheet } from '@/components/step-up-sheet'
import { cardText } from '@/locales/zh-cn/cards'
import { useStepUp } from '@/services/use-step-up'

interface MoveSheetProps {
  /** Identifies the card for face verification; the error that reported the card as taken supplies it. */
  subject: string
  onProof: (proof: string) => void
  onClose: () => void
}

/** A card that another user has bound moves here only after its owner's face, or the alternative to it, is verified. */
export function MoveSheet({ subject, onProof, onClose }: MoveSheetProps) {
  const stepUp = useStepUp('card', subject)
  return (
    <StepUpSheet
      title={cardText.moveTitle}
      text={cardText.moveText}
      stepUp={stepUp}
      accept={['face', 'card']}
      onProof={onProof}
      onClose={onClose}
    />
  )
}
