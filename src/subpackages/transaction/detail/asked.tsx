import { Banner } from '@/components/banner'
import { describeDate } from '@/components/time-text'
import type { Dispute } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { detailText as t } from '@/locales/zh-cn/transaction-detail'

/** What was asked about the entry, and how far the insurer is with it. */
export function Asked({ dispute: { reference, reason, answerDue, confirmedAt } }: { dispute: Dispute }) {
  const asked = t.disputed(t.reasons[reason], reference)
  if (confirmedAt !== null) {
    const text = `${t.confirmed(describeDate(toDate(confirmedAt)), reason)}${asked}`
    return <Banner tone="brand" icon="check" title={t.answered} text={text} />
  }
  return (
    <Banner
      tone="plain"
      icon="clock"
      title={t.underReview}
      text={answerDue === null ? asked : `${asked}${t.due(describeDate(answerDue))}`}
    />
  )
}
