import type { YearlyStatement } from '@/contract'
import { csvOf } from '@/domain/csv'
import { yearGap } from '@/domain/yearly'
import type { StatementPicture } from '@/domain/picture'
import { t as common } from '@/locales'
import { wordOf } from '@/locales/word-of'
import { yearlyText as t } from '@/locales/zh-cn/yearly'

type Account = NonNullable<YearlyStatement['account']>
export type Money = (fen: number, plus?: boolean) => string

export interface YearRow {
  sign: '' | '+' | '−' | '='
  label: string
  /** Fen, without sign. */
  amount: number
  /** As `amount`; null where there is no year before. */
  before: number | null
}

/** A kind that moved nothing this year has the sign of what it moved last year. */
const isCredit = ({ amount, before }: Account['rows'][number]): boolean => (amount === 0 ? (before ?? 0) > 0 : amount > 0)

/** Opening, each kind and closing, as written below each other. */
export function rowsOf({ opening, closing, rows, before }: Account): YearRow[] {
  return [
    { sign: '', label: t.opening, amount: opening, before: before?.opening ?? null },
    ...rows.map((row) => ({
      sign: isCredit(row) ? ('+' as const) : ('−' as const),
      label: wordOf(common.transactions.kinds, row.kind),
      amount: Math.abs(row.amount),
      before: row.before === null ? null : Math.abs(row.before),
    })),
    { sign: '=', label: t.closing, amount: closing, before: before?.closing ?? null },
  ]
}

/** Label of the period: how far it goes. */
export const periodOf = ({ complete, through }: YearlyStatement): string =>
  complete ? t.whole : t.upTo(Number(through.slice(5, 7)), Number(through.slice(8)))

const payersOf = ({ payers }: YearlyStatement) =>
  (['fund', 'account', 'cash'] as const).map((payer) => ({ payer, label: t.payers[payer], amount: payers[payer] }))

/** The year as an image: what the page shows, with the demo stamp, the day and the check. */
export function pictureOf(yearly: YearlyStatement, money: Money): StatementPicture {
  const { account, yearLabel, through, payers } = yearly
  const rows = account ? rowsOf(account).map(({ sign, label, amount }) => ({ label: `${sign} ${label}`.trim(), value: money(amount) })) : []
  const bills = payersOf(yearly).map(({ label, amount }) => ({ label, value: money(amount) }))
  const check = account ? [{ label: t.csvCheck(yearGap(account) === 0), value: '' }] : []
  return {
    title: t.csvWhose(yearLabel),
    amount: account ? money(account.closing) : t.total(money(payers.total)),
    sections: [rows, check, bills],
    stamp: t.csvStamp(through),
  }
}

/** The year as a table. The first line is the demo mark; incomes and spendings have columns of their own, so no amount has a sign. */
export function tableOf(yearly: YearlyStatement, money: Money): string {
  const { account, yearLabel, through } = yearly
  const cell = (amount: number | null): string => (amount === null ? t.none : money(amount).replace(/,/g, ''))
  const lines = (account ? rowsOf(account) : []).map(({ sign, label, amount, before }) =>
    sign === '−' ? [label, '', cell(amount), '', cell(before)] : [label, cell(amount), '', cell(before), ''],
  )
  const bills = payersOf(yearly).map(({ label, amount }) => [label, '', cell(amount), '', ''])
  const check = account ? [[t.csvCheck(yearGap(account) === 0)]] : []
  return csvOf([[t.csvStamp(through)], [t.csvWhose(yearLabel)], [...t.csvHead], ...lines, ...check, ...bills])
}
