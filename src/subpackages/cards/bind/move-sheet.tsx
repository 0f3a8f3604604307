import { StepUpSheet } from '@/components/step-up-sheet'
import { cardText } from '@/locales/zh-cn/cards'
import { useStepUp } from '@/runtime'

interface MoveSheetProps {
  onProof: (proof: string) => void
  onClose: () => void
}

/** A card somebody else has moves here by the face of its owner only, or what stands for it. */
export function MoveSheet({ onProof, onClose }: MoveSheetProps) {
  const stepUp = useStepUp('card')
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
