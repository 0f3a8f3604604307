import { Text } from '@tarojs/components'
import type { Factor } from '@/contract'
import { Sheet } from './sheet'
import { StepUpPanel, type StepUpState } from './step-up-panel'

interface StepUpSheetProps {
  title: string
  /** What the verification is for, and its consequences. */
  text: string
  stepUp: StepUpState
  accept?: readonly Factor[]
  onProof: (proof: string) => void
  onClose: () => void
}

/** Sheet that asks for a verification before a sensitive operation. */
export const StepUpSheet = ({ title, text, stepUp, accept, onProof, onClose }: StepUpSheetProps) => (
  <Sheet title={title} onClose={onClose}>
    <Text className="step-up-note">{text}</Text>
    <StepUpPanel stepUp={stepUp} reason={title} {...(accept ? { accept } : {})} onProof={onProof} />
  </Sheet>
)
