import type { YearlyStatement } from '@/contract'
import { sumFen } from './money'

/** Arithmetic of a yearly statement, fen. All functions throw a RangeError beyond the safe integers. */

type Account = NonNullable<YearlyStatement['account']>

/** What the rows leave unexplained of the closing balance: `opening + Σ rows − closing`; 0 where the year reconciles. */
export const yearGap = ({ opening, rows, closing }: Pick<Account, 'opening' | 'rows' | 'closing'>): number =>
  sumFen([opening, ...rows.map(({ amount }) => amount), 0 - closing])

/** As `yearGap`, for the same stretch of the year before; 0 without one. */
export const yearBeforeGap = ({ rows, before }: Account): number =>
  before === null ? 0 : sumFen([before.opening, ...rows.map((row) => row.before ?? 0), 0 - before.closing])

/** What all months added. */
export const netOf = ({ months }: Pick<Account, 'months'>): number => sumFen(months.map(({ net }) => net))

/** What the payers leave unexplained of the year's bills: `total − fund − account − cash`. */
export const payersGap = ({ payers: { total, fund, account, cash } }: YearlyStatement): number =>
  sumFen([total, 0 - fund, 0 - account, 0 - cash])

/** Equations of a yearly statement that do not hold, by name, with what they leave (fen). */
export function yearlyGaps(yearly: YearlyStatement): { of: string; left: number }[] {
  const { account, payers, institutions } = yearly
  const equations = [
    ...(account
      ? [
          { of: 'year', left: yearGap(account) },
          { of: 'year before', left: yearBeforeGap(account) },
          { of: 'months', left: sumFen([account.opening, netOf(account), 0 - account.closing]) },
          { of: 'difference', left: account.difference },
        ]
      : []),
    { of: 'payers', left: payersGap(yearly) },
    { of: 'institutions, account', left: sumFen([payers.account, ...institutions.map((one) => 0 - one.account)]) },
    { of: 'institutions, cash', left: sumFen([payers.cash, ...institutions.map((one) => 0 - one.cash)]) },
  ]
  return equations.filter(({ left }) => left !== 0)
}
