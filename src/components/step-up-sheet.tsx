import { Text } from '@tarojs/components'
import type { Factor } from '@/contract'
import { Sheet } from './sheet'
import { StepUpPanel, type StepUpState } from './step-up-panel'

interface StepUpSheetProps {
  title: string
  /** What the proof is for, and what follows from it. */
  text: string
  stepUp: StepUpState
  accept?: readonly Factor[]
  onProof: (proof: string) => void
  onClose: () => void
}

/** Asks for one more proof before a sensitive act. */
export const StepUpSheet = ({ title, text, stepUp, accept, onProof, onClose }: StepUpSheetProps) => (
  <Sheet title={title} onClose={onClose}>
    <Text className="step-up-note">{text}</Text>
    <StepUpPanel stepUp={stepUp} reason={title} {...(accept ? { accept } : {})} onProof={onProof} />
  </Sheet>
)
