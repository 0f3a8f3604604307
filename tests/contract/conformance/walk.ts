import type { OutputOf } from '@/contract'
import type { Exchange } from './probe'
import type { Scene, Walk } from './types'

export const ALL_TIME = { from: '2000-01-01', to: '2100-12-31' }
/** The newest entries whose details are read in any case, besides one of each kind. */
const DETAILS = 12
/** Limit of pages, so that the suite ends when a provider's cursors do not. */
export const PAGES_AT_MOST = 200

type Page = { nextCursor: string | null }

/** Reads a list page by page. @returns the exchange of each page, up to the first that cannot be read */
export async function followPages(
  scene: Scene,
  name: 'transactions.list' | 'messages.list',
  input: Record<string, unknown>,
): Promise<Exchange[]> {
  const pages: Exchange[] = []
  let cursor: string | null = null
  do {
    const page = await scene.call(name, cursor === null ? input : { ...input, cursor })
    pages.push(page)
    try {
      const read: Page = scene.data(name, page)
      cursor = read.nextCursor
    } catch {
      return pages
    }
  } while (cursor !== null && pages.length < PAGES_AT_MOST)
  return pages
}

/** Entries of all pages, in order. @throws Unreadable when a page cannot be read */
export const itemsOf = (scene: Scene, pages: readonly Exchange[]): OutputOf<'transactions.list'>['items'] =>
  pages.flatMap((page) => scene.data('transactions.list', page).items)

function worthDetails(items: OutputOf<'transactions.list'>['items']): string[] {
  const kinds = new Set<string>()
  return items
    .filter(({ kind }, index) => {
      const isNew = !kinds.has(kind)
      kinds.add(kind)
      return isNew || index < DETAILS
    })
    .map(({ id }) => id)
}

async function statementsOf(scene: Scene, cardId: string): Promise<Exchange[]> {
  const current = await scene.call('account.statement', { cardId })
  const statements: Exchange[] = []
  for (const year of scene
    .data('account.statement', current)
    .years.slice()
    .sort((a, b) => a - b))
    statements.push(await scene.call('account.statement', { cardId, year }))
  return statements
}

async function yearlyOf(scene: Scene, statements: readonly Exchange[]): Promise<Exchange[]> {
  const cardId = await scene.cardId()
  const yearly: Exchange[] = []
  for (const exchange of statements) {
    const { year } = scene.data('account.statement', exchange)
    yearly.push(await scene.call('account.yearly', { cardId, year }))
  }
  return yearly
}

async function orNothing(work: Promise<Exchange[]>): Promise<Exchange[]> {
  try {
    return await work
  } catch {
    return [] // an unreadable answer is reported by the rule for schemas
  }
}

/** Reads everything that the test person can read. */
export async function walkThrough(scene: Scene): Promise<Walk> {
  const cardId = await scene.cardId()
  const overview = await scene.call('account.overview', { cardId })
  const statements = await orNothing(statementsOf(scene, cardId))
  const yearly = await orNothing(yearlyOf(scene, statements))
  const pages = await followPages(scene, 'transactions.list', { cardId, ...ALL_TIME, limit: 50 })
  const details: Exchange[] = []
  let ids: string[] = []
  try {
    ids = worthDetails(itemsOf(scene, pages))
  } catch {
    // reported by the rule for schemas, too
  }
  for (const transactionId of ids) details.push(await scene.call('transactions.get', { cardId, transactionId }))
  const others = [
    await scene.call('places.list', {}, { token: null }),
    await scene.call('profile.get', {}),
    await scene.call('cards.list', {}),
    await scene.call('account.statement', { cardId }),
    await scene.call('coverage.get', { cardId }),
    await scene.call('alerts.get', { cardId }),
  ]
  const messages = await followPages(scene, 'messages.list', { limit: 50 })
  return {
    exchanges: [overview, ...statements, ...yearly, ...pages, ...details, ...others, ...messages],
    cardId,
    overview,
    statements,
    yearly,
    pages,
    details,
  }
}
