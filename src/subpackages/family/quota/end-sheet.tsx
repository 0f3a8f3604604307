import { StepUpSheet } from '@/components/step-up-sheet'
import type { GrantDetail } from '@/contract'
import { formatFen } from '@/domain/money'
import { familyText as t } from '@/locales/zh-cn/family'
import { useStepUp } from '@/services/use-step-up'
import { pronounOf } from '../words'

interface EndSheetProps {
  detail: GrantDetail
  onProof: (proof: string) => void
  onClose: () => void
}

/** What ending does stands above the proof that does it. */
export function EndSheet({ detail: { memberId, person, quota }, onProof, onClose }: EndSheetProps) {
  const stepUp = useStepUp('grant', memberId)
  const { left, pending } = quota
  const text = t.endText(pronounOf(person?.gend ?? ''), formatFen(left - pending), pending > 0 ? formatFen(pending) : null)
  return <StepUpSheet title={t.endTitle} text={text} stepUp={stepUp} onProof={onProof} onClose={onClose} />
}
