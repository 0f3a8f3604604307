import { StepUpSheet } from '@/components/step-up-sheet'
import { cardText } from '@/locales/zh-cn/cards'
import { useStepUp } from '@/runtime'

interface MoveSheetProps {
  /** Stands for the card; came with the refusal. */
  subject: string
  onProof: (proof: string) => void
  onClose: () => void
}

/** A card somebody else has moves here by the face of its owner only, or what stands for it. */
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
