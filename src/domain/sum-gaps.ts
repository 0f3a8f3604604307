import type {
  InputOf,
  Overview,
  PooledQuota,
  Settlement,
  Statement,
  SumPart,
  Transaction,
  TransactionDetail,
  TransactionPage,
} from '@/contract'
import { toMonth } from './beijing-time'
import { flows, reconcile } from './ledger'
import { sumFen } from './money'
import { gapsOf, partsGapsOf } from './statement-gaps'

/**
 * Sums of an answer that must add up. The app reports gaps (`services/answer-guard`), and the conformance suite tests providers
 * against the same rules. Each function here throws a RangeError where a sum leaves the safe integers.
 */

/** Two figures that must be equal but differ: as given, and as computed (fen; entries for `count`). */
export interface SumGap {
  part: SumPart
  given: number
  counted: number
  /** Which pool, month or entry, where there are several. */
  of?: string
}

const gap = (part: SumPart, given: number, counted: number, of?: string): SumGap[] =>
  given === counted ? [] : [{ part, given, counted, ...(of === undefined ? {} : { of }) }]

/** Remaining quota = limit − reimbursed, at least 0; null without a limit. */
export const poolGaps = (pools: readonly PooledQuota[]): SumGap[] =>
  pools.flatMap(({ kind, limit, remaining, reimbursed }) => {
    if (limit === null) return remaining === null ? [] : [{ part: 'pool', given: remaining, counted: 0, of: kind }]
    return gap('pool', remaining ?? -1, Math.max(0, limit - reimbursed), kind)
  })

/** Sub-accounts, usable balance, month ends and pools of an overview. */
export function overviewGaps({ personalAccount: own, monthEnds, pooled }: Overview): SumGap[] {
  if (own === null) return poolGaps(pooled)
  const { total, currentYear, priorYears, granted, usable } = own
  const last = monthEnds[monthEnds.length - 1]
  return [
    ...(currentYear === null || priorYears === null ? [] : gap('sub-accounts', total, sumFen([currentYear, priorYears]))),
    ...gap('usable', usable, sumFen([total, -granted])),
    ...(last ? gap('month-ends', last.balance, total) : [{ part: 'month-ends' as const, given: 0, counted: total }]),
    ...poolGaps(pooled),
  ]
}

/** The year, each month, the sums of parts, and the pools of a statement. */
export const statementGaps = (statement: Statement): SumGap[] => [
  ...gap('year', statement.closing, statement.closing - reconcile(statement)),
  ...gap('difference', statement.difference, 0),
  ...gapsOf(statement).map(({ month, given, counted }): SumGap => ({ part: 'month', of: month, given, counted })),
  ...partsGapsOf(statement),
  ...poolGaps(statement.pooled),
]

/** Payers, their purposes, the fund's bands and the lines of a settlement. */
export function settlementGaps(bill: Settlement): SumGap[] {
  const { medfeeSumamt, fundPaySumamt, acctPay, acctMulaidPay, psnCashPay, fundBands, lines, acctPayFor, cashPayFor } = bill
  const { deductible, copay, preselfpay } = acctPayFor
  const scope = [bill.fulamtOwnpayAmt, bill.overlmtSelfpay, bill.preselfpayAmt, bill.inscpScpAmt]
  return [
    ...gap('payers', medfeeSumamt, sumFen([fundPaySumamt, acctPay, acctMulaidPay, psnCashPay])),
    ...gap('person', bill.psnPartAmt, sumFen([acctPay, acctMulaidPay, psnCashPay])),
    ...gap('scope', medfeeSumamt, sumFen(scope)),
    ...gap('account-parts', sumFen([acctPay, acctMulaidPay]), sumFen([deductible, copay, preselfpay])),
    ...gap(
      'cash-parts',
      psnCashPay,
      sumFen([cashPayFor.deductible, cashPayFor.copay, cashPayFor.preselfpay, cashPayFor.ownpay, cashPayFor.overlimit]),
    ),
    // A refund reverses the amounts paid; its bands need not sum to them.
    ...(medfeeSumamt < 0 ? [] : gap('fund-bands', fundPaySumamt, sumFen(fundBands.map(({ fund }) => fund)))),
    ...(fundBands.length === 0
      ? []
      : gap('band-scopes', sumFen(fundBands.map((band) => band.scope)), sumFen([bill.inscpScpAmt, -bill.actPayDedc]))),
    // A refund has no lines.
    ...(lines.length === 0 ? [] : gap('lines', medfeeSumamt, sumFen(lines.map((line) => line.detItemFeeSumamt)))),
  ]
}

/** An entry with its settlement: both state the same fees, and the account's parts sum to the amount. */
export function detailGaps({ amount, fees, settlement, allocation }: TransactionDetail): SumGap[] {
  const told = fees && settlement
  return [
    ...(told ? gap('fees', fees.medfeeSumamt, settlement.medfeeSumamt) : []),
    ...(told ? gap('fees', fees.fundPaySumamt, settlement.fundPaySumamt) : []),
    ...(allocation ? gap('allocation', amount, sumFen([allocation.currentYear, allocation.priorYears])) : []),
    ...(settlement ? settlementGaps(settlement) : []),
  ]
}

/** Each balance is the previous one plus the amount. @param items newest first, without omissions */
export const balanceGaps = (items: readonly Transaction[]): SumGap[] =>
  items.flatMap(({ id, amount, balanceAfter }, index) => {
    const before = items[index + 1]?.balanceAfter ?? null
    return balanceAfter === null || before === null ? [] : gap('running-balance', balanceAfter, sumFen([before, amount]), id)
  })

/** Totals of a month against its entries. @param entries all entries of the month */
export function monthGaps({ month, credits, debits, fees }: TransactionPage['months'][number], entries: readonly Transaction[]): SumGap[] {
  const counted = flows(entries.map(({ amount }) => amount))
  return [
    ...gap('month-totals', credits, counted.credits, month),
    ...gap('month-totals', debits, counted.debits, month),
    ...gap('month-totals', fees.medfeeSumamt, sumFen(entries.map((entry) => entry.fees?.medfeeSumamt ?? 0)), month),
    ...gap('month-totals', fees.fundPaySumamt, sumFen(entries.map((entry) => entry.fees?.fundPaySumamt ?? 0)), month),
  ]
}

type Asked = Pick<InputOf<'transactions.list'>, 'cursor' | 'group' | 'memberId' | 'query'>

const monthOf = ({ postedAt }: Transaction): string | null => (postedAt === null ? null : toMonth(postedAt))

/** Entries by month; null for months that may continue before or after the page. */
function wholeMonths({ items, nextCursor }: TransactionPage, isFirst: boolean): Map<string, Transaction[] | null> {
  const entries = new Map<string, Transaction[] | null>()
  for (const item of items) {
    const month = monthOf(item)
    if (month !== null) entries.set(month, [...(entries.get(month) ?? []), item])
  }
  const ends = [isFirst ? undefined : items[0], nextCursor === null ? undefined : items[items.length - 1]]
  for (const end of ends) entries.set((end && monthOf(end)) ?? '', null)
  return entries
}

/**
 * Gaps in one page of a list. Months that may continue on other pages are not checked, and balances only without filters.
 * @param asked the request
 */
export function pageGaps(page: TransactionPage, { cursor, group = 'all', memberId, query = '' }: Asked): SumGap[] {
  const { items, months, total, nextCursor } = page
  const isFirst = cursor === undefined
  const entries = wholeMonths(page, isFirst)
  return [
    ...(isFirst && nextCursor === null ? gap('count', total, items.length) : []),
    ...(group === 'all' && memberId === undefined && query === '' ? balanceGaps(items) : []),
    ...months.flatMap((totals) => {
      const own = entries.get(totals.month)
      return own === null ? [] : monthGaps(totals, own ?? [])
    }),
  ]
}
