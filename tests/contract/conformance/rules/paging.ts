import * as v from 'valibot'
import type { OutputOf } from '@/contract'
import { Skip, type Rule, type Scene } from '../types'
import { ALL_TIME, PAGES_AT_MOST, followPages, itemsOf } from '../walk'
import { few, finding } from './helpers'

type Item = OutputOf<'transactions.list'>['items'][number]
/** Entries of a page; small for many pages, and 7 so that the last page is usually not full. */
const SMALL = 7

async function bySmallPages(scene: Scene): Promise<{ items: Item[]; whole: Item[]; total: number; complete: boolean }> {
  const { cardId, pages: large } = await scene.walk()
  const pages = await followPages(scene, 'transactions.list', { cardId, ...ALL_TIME, limit: SMALL })
  const [first] = pages
  if (!first) throw new Skip('no page')
  const { total } = scene.data('transactions.list', first)
  const items = itemsOf(scene, pages)
  if (total <= SMALL) throw new Skip(`the test person has ${total} entries; more than ${SMALL} are needed`)
  return { items, whole: itemsOf(scene, large), total, complete: pages.length < PAGES_AT_MOST }
}

const at = ({ postedAt }: Item): number => Date.parse(postedAt ?? '')

export const pagingRules: Rule[] = [
  {
    id: 'page.complete',
    title: 'Pages follow each other without a gap or a double, and end',
    where: 'src/contract/models/transaction.ts · transactionPage',
    async check(scene) {
      const { items, whole, total, complete } = await bySmallPages(scene)
      const ids = items.map(({ id }) => id)
      const doubles = ids.length - new Set(ids).size
      const findings = complete ? [] : [finding(null, `an end within ${PAGES_AT_MOST} pages`, 'always another cursor')]
      if (doubles > 0) findings.push(finding(null, 'no entry twice', `${doubles} again`))
      if (ids.length !== total) findings.push(finding(null, `${total} entries, as total says`, `${ids.length} on the pages`))
      if (ids.join() !== whole.map(({ id }) => id).join()) findings.push(finding(null, 'the same entries whatever the page size', 'others'))
      return findings
    },
  },
  {
    id: 'page.order',
    title: 'Newest first, over all pages',
    where: 'src/contract/operations.ts · transactions.list',
    async check(scene) {
      const { items } = await bySmallPages(scene)
      const wrong = items.filter((item, index) => index > 0 && at(items[index - 1]!) < at(item))
      return wrong.slice(0, 3).map(({ id }) => finding(null, `entry ${id} after all that posted later`, 'before one'))
    },
  },
  {
    id: 'page.limit',
    title: 'A page holds no more than was asked for',
    where: 'src/contract/operations.ts · limit',
    async check(scene) {
      const exchange = await scene.call('transactions.list', { cardId: await scene.cardId(), ...ALL_TIME, limit: 2 })
      const { items } = scene.data('transactions.list', exchange)
      return items.length <= 2 ? [] : [finding(exchange, 'at most 2 items', `${items.length}`)]
    },
  },
  {
    id: 'page.filter',
    title: 'A period holds what posted in it, and nothing else',
    where: 'src/contract/operations.ts · transactions.list from, to',
    async check(scene) {
      const { cardId, pages } = await scene.walk()
      const all = itemsOf(scene, pages)
      const month = all[Math.floor(all.length / 2)]?.postedAt?.slice(0, 7)
      if (month === undefined) throw new Skip('the test person has no entries')
      const expected = all.filter(({ postedAt }) => postedAt?.startsWith(month)).map(({ id }) => id)
      const exchange = await scene.call('transactions.list', { cardId, from: `${month}-01`, to: lastDay(month), limit: 50 })
      const got = scene.data('transactions.list', exchange).items.map(({ id }) => id)
      return got.join() === expected.slice(0, 50).join()
        ? []
        : [finding(exchange, `${expected.length} entries of ${month}`, `${got.length}`)]
    },
  },
  {
    id: 'card.primary',
    title: 'The card id “primary” stands for the card that cards.list shows first',
    where: 'src/contract/operations.ts · PRIMARY_CARD',
    async check(scene) {
      const cardId = await scene.cardId()
      const exchange = await scene.call('account.overview', { cardId: 'primary' })
      const { card } = scene.data('account.overview', exchange)
      return card.cardId === cardId && card.primary ? [] : [finding(exchange, 'the primary card', 'another one')]
    },
  },
  {
    id: 'card.named',
    title: 'Every answer about a card says which card it is about',
    where: 'src/contract/answer.ts · cardId',
    async check(scene) {
      const { cardId, overview, statements, pages, details } = await scene.walk()
      return few(
        [overview, ...statements, ...pages, ...details].flatMap((exchange) => {
          const named = v.is(withCard, exchange.body) ? exchange.body.meta.cardId : undefined
          return named === cardId
            ? []
            : [finding(exchange, 'meta.cardId: the card asked for', named === undefined ? 'none' : 'another one')]
        }),
      )
    },
  },
]

const withCard = v.looseObject({ meta: v.looseObject({ cardId: v.string() }) })

/** The last day of a month, `YYYY-MM-DD`. */
function lastDay(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, '0')}`
}
