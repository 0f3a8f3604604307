import { Text } from '@tarojs/components'
import { Button } from '@/components/button'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import type { Bond } from '@/contract'
import { formatFen } from '@/domain/money'
import { bondText as t } from '@/locales/zh-cn/bonds'
import { useStepUp } from '@/services/use-step-up'

interface ProofSheetProps {
  bond: Bond
  onProof: (proof: string) => void
  onClose: () => void
}

/** What the other side will see stands above the proof that allows it. */
export function AcceptSheet({ bond: { bondId, psnNameMasked, code }, onProof, onClose }: ProofSheetProps) {
  const stepUp = useStepUp('grant', bondId)
  return <StepUpSheet title={t.acceptTitle} text={t.acceptText(psnNameMasked, code)} stepUp={stepUp} onProof={onProof} onClose={onClose} />
}

/** What ending does, and that it cannot be undone, stands above the proof that does it. */
export function EndBondSheet({ bond: { bondId, psnNameMasked, quota }, onProof, onClose }: ProofSheetProps) {
  const stepUp = useStepUp('grant', bondId)
  const { left = 0, pending = 0 } = quota ?? {}
  const text = t.endText(psnNameMasked, formatFen(left - pending), pending > 0 ? formatFen(pending) : null)
  return <StepUpSheet title={t.endTitle} text={text} stepUp={stepUp} onProof={onProof} onClose={onClose} />
}

interface WithdrawSheetProps {
  bond: Bond
  onConfirm: () => void
  onClose: () => void
}

export const WithdrawSheet = ({ bond: { psnNameMasked, quota }, onConfirm, onClose }: WithdrawSheetProps) => (
  <Sheet title={t.withdrawTitle} onClose={onClose}>
    <Text className="bond-text">{t.withdrawText(psnNameMasked, quota !== null)}</Text>
    <Button className="bond-confirm" text={t.withdrawConfirm} onPress={onConfirm} />
  </Sheet>
)
