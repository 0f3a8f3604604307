import type { OutputOf } from '@/contract'
import { toMonth } from '@/domain/beijing-time'
import { sumFen } from '@/domain/money'
import { balanceGaps, detailGaps, monthGaps, overviewGaps, poolGaps, statementGaps, type SumGap } from '@/domain/sum-gaps'
import { yearlyGaps } from '@/domain/yearly'
import type { Exchange } from '../probe'
import { Skip, type Finding, type Rule, type Scene } from '../types'
import { itemsOf } from '../walk'
import { equal, few, finding } from './helpers'

type Item = OutputOf<'transactions.list'>['items'][number]

/** A finding for each sum that does not add up. */
const open = (exchange: Exchange | null, gaps: readonly SumGap[], which: (gap: SumGap) => boolean = () => true): Finding[] =>
  gaps
    .filter(which)
    .map(({ part, of, given, counted }) =>
      finding(exchange, `${of === undefined ? part : `${part} of ${of}`}: ${counted} (fen)`, `${given}`),
    )

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
      const { overview, data } = await account(scene)
      return open(overview, overviewGaps(data), ({ part }) => part !== 'pool')
    },
  },
  {
    id: 'sum.pooled',
    title: 'Pools: what is left of the yearly limit is the limit less what was reimbursed, never below zero',
    where: 'src/contract/models/account.ts · pooledQuota',
    async check(scene) {
      const { overview } = await scene.walk()
      return open(overview, poolGaps(scene.data('account.overview', overview).pooled))
    },
  },
  {
    id: 'sum.filings',
    title: '异地备案: in each bill the fund, the account and cash make up the fee, and the fund pays no more away than at home',
    where: 'src/contract/models/filing.ts · placeFiling',
    async check(scene) {
      const exchange = await scene.call('filings.list', { cardId: await scene.cardId() })
      const bills = scene.data('filings.list', exchange).places.flatMap(({ bill }) => (bill ? [bill] : []))
      if (bills.length === 0) throw new Skip('no place has an institution that settles directly')
      return few(
        bills.flatMap(({ institution, fee, shares }) => {
          const home = shares.find(({ filing }) => filing === 'home')?.fund ?? 0
          return shares.flatMap(({ filing, fund, account, cash }) => [
            ...equal(exchange, `${institution} · ${filing}: fund + account + cash = fee`, fund + account + cash, fee),
            ...(fund <= home ? [] : [finding(exchange, `${institution} · ${filing}: no more of the fund than ${home} (fen)`, `${fund}`)]),
          ])
        }),
      )
    },
  },
  {
    id: 'sum.statement',
    title: 'Statement: opening + credits − debits = closing, for the year and for every month; the spending adds up',
    where: 'src/contract/models/statement.ts · statement',
    check: async (scene) => (await statements(scene)).flatMap(({ exchange, data }) => open(exchange, statementGaps(data))),
  },
  {
    id: 'sum.yearly',
    title: 'Yearly statement: opening + kinds = closing, also of the year before; months, payers and institutions add up',
    where: 'src/contract/models/yearly.ts · yearlyStatement',
    async check(scene) {
      const { yearly } = await scene.walk()
      if (yearly.length === 0) throw new Skip('no yearly statement could be read')
      return yearly.flatMap((exchange) =>
        yearlyGaps(scene.data('account.yearly', exchange)).map(({ of, left }) => finding(exchange, `${of}: 0 left (fen)`, `${left}`)),
      )
    },
  },
  {
    id: 'sum.years',
    title: 'A year opens where the year before closed, and the last closes at the balance now',
    where: 'src/contract/models/statement.ts · statement; models/account.ts · overview',
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
    where: 'src/contract/models/transaction-detail.ts · settlement',
    async check(scene) {
      const { details } = await scene.walk()
      const read = details.map((exchange) => ({ exchange, detail: scene.data('transactions.get', exchange) }))
      if (!read.some(({ detail }) => detail.settlement)) throw new Skip('no entry with a settlement')
      return few(read.flatMap(({ exchange, detail }) => open(exchange, detailGaps(detail))))
    },
  },
  {
    id: 'sum.running-balance',
    title: 'Entries: each balance is the one before plus the amount, and the newest is the balance now',
    where: 'src/contract/models/transaction.ts · balanceAfter',
    async check(scene) {
      const items = await posted(scene)
      const findings = open(null, balanceGaps(items))
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
      const entries = new Map<string, Item[]>()
      for (const item of await posted(scene)) {
        const month = toMonth(item.postedAt ?? '')
        entries.set(month, [...(entries.get(month) ?? []), item])
      }
      const { pages } = await scene.walk()
      const onList = pages.flatMap((exchange) =>
        scene
          .data('transactions.list', exchange)
          .months.flatMap((total) => open(exchange, monthGaps(total, entries.get(total.month) ?? []))),
      )
      const onStatement = (await statements(scene)).flatMap(({ exchange, data }) =>
        data.months.flatMap(({ month, credits, debits }) =>
          equal(
            exchange,
            `${month}: credits − debits = Σ entries`,
            credits - debits,
            sumFen((entries.get(month) ?? []).map((item) => item.amount)),
          ),
        ),
      )
      return few([...onList, ...onStatement])
    },
  },
]
