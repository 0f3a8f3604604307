import type { OutputOf } from '@/contract'
import { toMonth } from '@/domain/beijing-time'
import { Skip, type Finding, type Rule, type Scene } from '../types'
import { itemsOf } from '../walk'
import { equal, few, finding } from './helpers'

type Item = OutputOf<'transactions.list'>['items'][number]
type Statement = OutputOf<'account.statement'>

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0)

async function account(scene: Scene) {
  const { overview } = await scene.walk()
  const data = scene.data('account.overview', overview)
  if (!data.personalAccount) throw new Skip('the test person has no personal account')
  return { overview, data, account: data.personalAccount }
}

async function statements(scene: Scene) {
  const all = (await scene.walk()).statements.map((exchange) => ({ exchange, data: scene.data('account.statement', exchange) }))
  if (all.length === 0) throw new Skip('no statement could be read')
  return all
}

/** Each month closes where the one before did, plus what came in, minus what went out. */
function chain({ opening, months }: Statement): { month: string; expected: number; closing: number }[] {
  let before = opening
  return months.map(({ month, credits, debits, closing }) => {
    const expected = before + credits - debits
    before = closing
    return { month, expected, closing }
  })
}

async function posted(scene: Scene): Promise<Item[]> {
  const items = itemsOf(scene, (await scene.walk()).pages)
  if (items.length === 0) throw new Skip('the test person has no entries')
  return items
}

export const sumRules: Rule[] = [
  {
    id: 'sum.account',
    title: 'Account: this year + earlier years = total, total − granted = usable, and the last month end is the total',
    where: 'src/contract/models/account.ts · personalAccount, monthEnds',
    async check(scene) {
      const { overview, data, account: own } = await account(scene)
      const parts = own.currentYear === null || own.priorYears === null ? own.total : own.currentYear + own.priorYears
      return [
        ...equal(overview, 'currentYear + priorYears = total', parts, own.total),
        ...equal(overview, 'total − granted = usable', own.total - own.granted, own.usable),
        ...equal(overview, 'last of monthEnds = total', data.monthEnds[data.monthEnds.length - 1]?.balance ?? NaN, own.total),
      ]
    },
  },
  {
    id: 'sum.pooled',
    title: 'Pools: what is left of the yearly limit is the limit less what was reimbursed, never below zero',
    where: 'src/contract/models/account.ts · pooledQuota',
    async check(scene) {
      const { overview } = await scene.walk()
      return scene.data('account.overview', overview).pooled.flatMap(({ kind, limit, remaining, reimbursed }) => {
        if (limit === null || remaining === null)
          return limit === remaining ? [] : [finding(overview, `${kind}: limit and remaining both null`, `${limit} and ${remaining}`)]
        return equal(overview, `${kind}: limit − reimbursed = remaining`, Math.max(0, limit - reimbursed), remaining)
      })
    },
  },
  {
    id: 'sum.statement',
    title: 'Statement: opening + credits − debits = closing, for the year and for every month; the spending adds up',
    where: 'src/contract/models/account.ts · statement',
    async check(scene) {
      return (await statements(scene)).flatMap(({ exchange, data }) => [
        ...equal(exchange, `${data.year}: opening + credits − debits = closing`, data.opening + data.credits - data.debits, data.closing),
        ...equal(exchange, `${data.year}: no difference`, data.difference, 0),
        ...equal(exchange, `${data.year}: credits of the months`, sum(data.months.map(({ credits }) => credits)), data.credits),
        ...equal(exchange, `${data.year}: debits of the months`, sum(data.months.map(({ debits }) => debits)), data.debits),
        ...equal(exchange, `${data.year}: composition = debits`, sum(data.composition.map(({ amount }) => amount)), data.debits),
        ...chain(data).flatMap(({ month, expected, closing }) => equal(exchange, `${month}: closing`, closing, expected)),
      ])
    },
  },
  {
    id: 'sum.years',
    title: 'A year opens where the year before closed, and the last closes at the balance now',
    where: 'src/contract/models/account.ts · statement, overview',
    async check(scene) {
      const all = await statements(scene)
      const findings: Finding[] = []
      all.forEach(({ exchange, data }, index) => {
        const before = all[index - 1]?.data
        if (before) findings.push(...equal(exchange, `${data.year} opens at the closing of ${before.year}`, data.opening, before.closing))
      })
      const last = all[all.length - 1]
      const { account: own } = await account(scene)
      if (last)
        findings.push(...equal(last.exchange, `${last.data.year} closes at the balance of the overview`, last.data.closing, own.total))
      return findings
    },
  },
  {
    id: 'sum.settlement',
    title: 'Settlement: total fee = fund + account + mutual aid + cash, and = the sum of its lines; what each paid for adds up',
    where: 'src/contract/models/transaction.ts · settlement',
    async check(scene) {
      const { details } = await scene.walk()
      const settled = details.flatMap((exchange) => {
        const { settlement } = scene.data('transactions.get', exchange)
        return settlement ? [{ exchange, settlement }] : []
      })
      if (settled.length === 0) throw new Skip('no entry with a settlement')
      return few(
        settled.flatMap(({ exchange, settlement: bill }) => [
          ...equal(
            exchange,
            'fundPaySumamt + acctPay + acctMulaidPay + psnCashPay = medfeeSumamt',
            sum([bill.fundPaySumamt, bill.acctPay, bill.acctMulaidPay, bill.psnCashPay]),
            bill.medfeeSumamt,
          ),
          ...equal(
            exchange,
            'Σ acctPayFor = acctPay + acctMulaidPay',
            sum(Object.values(bill.acctPayFor)),
            bill.acctPay + bill.acctMulaidPay,
          ),
          ...equal(exchange, 'Σ cashPayFor = psnCashPay', sum(Object.values(bill.cashPayFor)), bill.psnCashPay),
          // A refund takes back what was paid, not the arithmetic behind it.
          ...(bill.medfeeSumamt < 0
            ? []
            : equal(exchange, 'Σ fundBands = fundPaySumamt', sum(bill.fundBands.map(({ fund }) => fund)), bill.fundPaySumamt)),
          // A reversal is negative and has no lines of its own.
          ...(bill.lines.length === 0
            ? []
            : equal(exchange, 'Σ lines = medfeeSumamt', sum(bill.lines.map((line) => line.detItemFeeSumamt)), Math.abs(bill.medfeeSumamt))),
        ]),
      )
    },
  },
  {
    id: 'sum.running-balance',
    title: 'Entries: each balance is the one before plus the amount, and the newest is the balance now',
    where: 'src/contract/models/transaction.ts · balanceAfter',
    async check(scene) {
      const items = await posted(scene)
      const findings: Finding[] = []
      items.forEach((item, index) => {
        const before = items[index + 1]
        if (!before || item.balanceAfter === null || before.balanceAfter === null) return
        findings.push(...equal(null, `entry ${item.id}: balance before + amount`, before.balanceAfter + item.amount, item.balanceAfter))
      })
      const { overview, account: own } = await account(scene)
      findings.push(...equal(overview, 'newest entry: balanceAfter = total', items[0]?.balanceAfter ?? NaN, own.total))
      return few(findings)
    },
  },
  {
    id: 'sum.months',
    title: 'Totals of a month: the same from its entries, on the list and on the statement',
    where: 'src/contract/models/transaction.ts · months',
    async check(scene) {
      const entries = new Map<string, number>()
      for (const { postedAt, amount } of await posted(scene)) {
        const month = toMonth(postedAt ?? '')
        entries.set(month, (entries.get(month) ?? 0) + amount)
      }
      const { pages } = await scene.walk()
      const onList = pages.flatMap((exchange) => scene.data('transactions.list', exchange).months.map((total) => ({ exchange, total })))
      const onStatement = (await statements(scene)).flatMap(({ exchange, data }) => data.months.map((total) => ({ exchange, total })))
      return few(
        [...onList, ...onStatement].flatMap(({ exchange, total: { month, credits, debits } }) =>
          equal(exchange, `${month}: credits − debits = Σ entries`, credits - debits, entries.get(month) ?? 0),
        ),
      )
    },
  },
]
