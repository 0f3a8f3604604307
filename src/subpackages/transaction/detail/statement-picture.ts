import { transactionTitle } from '@/components/transaction-row'
import type { TransactionDetail } from '@/contract'
import { formatTime } from '@/domain/format-time'
import { paySplit } from '@/domain/pay-split'
import type { PictureRow, StatementPicture } from '@/domain/picture'
import { t } from '@/locales'
import { detailText } from '@/locales/zh-cn/transaction-detail'
import { wordOf } from '@/locales/word-of'

type Money = (fen: number, plus?: boolean) => string

/** The whole fee and who paid it. Where no account was touched, the fee is the picture's amount already. */
function payersOf({ amount, settlement }: TransactionDetail, money: Money): PictureRow[] {
  if (!settlement) return []
  const total: PictureRow[] = amount === 0 ? [] : [{ label: detailText.total, value: money(settlement.medfeeSumamt) }]
  return total.concat(paySplit(settlement).map(({ payer, amount: paid }) => ({ label: detailText[payer], value: money(paid) })))
}

/**
 * Content of a saved image of an entry: only what the page shows, masked in the same way.
 * @param money formats amounts as the person chose to see them
 */
export function statementOf(detail: TransactionDetail, money: Money): StatementPicture {
  const { amount, settlement, kind, occurredAt, balanceAfter, id, note } = detail
  const lines = (settlement?.lines ?? []).map(({ name, detItemFeeSumamt }) => ({ label: name, value: money(detItemFeeSumamt) }))
  const facts = [
    { label: detailText.type, value: wordOf(t.transactions.kinds, kind) },
    { label: detailText.settledAt, value: formatTime(occurredAt, 'YYYY-MM-DD HH:mm:ss') },
    ...(balanceAfter === null ? [] : [{ label: detailText.balanceThen, value: money(balanceAfter) }]),
    { label: detailText.serial, value: settlement?.setlId ?? id },
  ]
  return {
    title: note ? `${transactionTitle(detail)} · ${note}` : transactionTitle(detail),
    // Where no account was touched, the total fee is shown: 0.00 would be read as free.
    amount: amount === 0 && settlement ? detailText.totalFee(money(settlement.medfeeSumamt)) : money(amount, true),
    sections: [payersOf(detail, money), lines, facts],
    stamp: `${t.common.demoMark} · ${t.common.demoOnly}`,
  }
}
