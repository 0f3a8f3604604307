import { useState } from 'react'
import { Field } from '@/components/field'
import { Sheet } from '@/components/sheet'
import { StepUpSheet } from '@/components/step-up-sheet'
import { Submit } from '@/components/submit'
import type { GrantDetail } from '@/contract'
import { formatFen, parseYuan } from '@/domain/money'
import { entriesLeft } from '@/domain/recovery'
import { familyText as t } from '@/locales/zh-cn/family'
import { useStepUp } from '@/services/use-step-up'

interface ShrinkSheetProps {
  detail: GrantDetail
  onProof: (granted: number, proof: string) => void
  onClose: () => void
}

/** How small, then the proof. The floor is what is used and under way. */
export function ShrinkSheet({ detail: { memberId, quota }, onProof, onClose }: ShrinkSheetProps) {
  const [typed, setTyped] = useState('')
  const [proving, setProving] = useState(false)
  const stepUp = useStepUp('grant', memberId)
  const floor = Math.max(1, quota.used + quota.pending)
  const most = quota.granted - 1
  const granted = parseYuan(typed)
  const fits = granted !== null && granted >= floor && granted <= most
  const bounds = [formatFen(floor), formatFen(most)] as const
  if (proving && fits) {
    const text = t.proveShrink(formatFen(granted), formatFen(quota.granted - granted))
    return (
      <StepUpSheet
        title={t.shrinkTitle}
        text={text}
        stepUp={stepUp}
        onProof={(proof) => onProof(granted, proof)}
        onClose={() => setProving(false)}
      />
    )
  }
  return (
    <Sheet title={t.shrinkTitle} onClose={onClose}>
      <Field
        entry="amount"
        label={t.shrinkLabel}
        aside={t.shrinkAside(...bounds)}
        type="digit"
        value={typed}
        maxLength={12}
        hints={typed === '' || fits ? [] : [{ tone: 'bad', text: t.shrinkWrong(...bounds) }]}
        onChange={setTyped}
      />
      <Submit
        text={t.shrinkNext(formatFen(granted ?? 0))}
        busy={null}
        missing={entriesLeft({ amount: fits })}
        missingText={t.shrinkEmpty}
        onPress={() => setProving(true)}
      />
    </Sheet>
  )
}
