import { ROUTES, type Route } from '../../support/routes'
import { goBack, opens, settles } from './in-page'
import type { Phone } from './phone'
import type { Row } from './table'

/** Rounds of each measure. */
const ROUNDS = 5
/** Ratio of a page to an empty one, both until their first view is painted. */
const LIMIT = 1.3
const EMPTY = '/pages/empty/index'
const TABS = ['home', 'transactions', 'services', 'me'] as const
/** Pages that are opened over another one; a build for a provider has no operators' panel. */
const OPENED = (Object.keys(ROUTES) as Route[]).filter((name) => name !== 'preview' && !(TABS as readonly Route[]).includes(name))
/** Queries of pages that need one. */
const QUERIES: Partial<Record<Route, string>> = { transaction: '?id=employee-hz-20260713-t18' }

type Measure = [what: string, once: () => Promise<number>]

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN

/** Opens a page over the one on top and closes it again. @returns ms until its first view was painted */
async function opensOver({ page }: Phone, url: string): Promise<number> {
  const ms = await opens(page, url, 'navigateTo')
  await settles(page)
  await goBack(page)
  return ms
}

/** Switches to a tab page that is not open yet: the relaunch closes all of them. */
async function switchesTo({ page }: Phone, name: (typeof TABS)[number]): Promise<number> {
  const other = TABS[(TABS.indexOf(name) + 1) % TABS.length] ?? 'home'
  await opens(page, `/${ROUTES[other]}`, 'reLaunch')
  await settles(page)
  const ms = await opens(page, `/${ROUTES[name]}`, 'switchTab')
  await settles(page)
  return ms
}

/**
 * Time until each page is painted whose code and answers are there, as when a person comes back to it; beside it, in the same rounds,
 * that of an empty page.
 */
export async function measurePages(app: Phone, empty: Phone): Promise<Row[]> {
  const measures: Measure[] = [
    ...OPENED.map((name): Measure => [`opens ${name}`, () => opensOver(app, `/${ROUTES[name]}${QUERIES[name] ?? ''}`)]),
    ...TABS.map((name): Measure => [`switches to ${name}`, () => switchesTo(app, name)]),
  ]
  const floors: number[] = []
  const rows: Row[] = []
  for (const [what, once] of measures) {
    // The first time loads the code.
    await once()
    const found: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) {
      found.push(await once())
      floors.push(await opensOver(empty, EMPTY))
    }
    rows.push({ name: `${app.vendor}: ${what}, ms`, value: median(found), floor: NaN, limit: LIMIT })
  }
  return rows.map((row) => ({ ...row, floor: median(floors) }))
}
