import { FIXED_CLOCK, SCENARIOS } from '../../../mock/demo/scenarios'
import type { PersonaId, ScenarioId } from '@mock'
import { PERSONA_IDS } from '../../../mock/personas'
import { ROUTES, type Route } from '../../support/routes'
import { isListed } from './pages'

export const LOOKS = ['auto', 'light', 'dark'] as const
export const WIDTHS = [320, 375, 430] as const
/** The host's text size as a factor of its standard one; the largest that the vendors offer are 1.29 and 1.75. */
export const TEXTS = [1, 1.29, 1.75] as const

/** What the desk shows. Null leaves it to the app: its first start, the scenario's own page, person and clock. */
export interface DeskState {
  scenario: ScenarioId | null
  page: Route | null
  look: (typeof LOOKS)[number]
  care: boolean
  width: (typeof WIDTHS)[number]
  text: (typeof TEXTS)[number]
  persona: PersonaId | null
  /** Beijing time to the minute, `2026-07-15T09:41`, or `real`. */
  clock: string | null
}

export const FIRST: DeskState = {
  scenario: null,
  page: null,
  look: 'auto',
  care: false,
  width: 375,
  text: 1,
  persona: null,
  clock: null,
}

/** The moment of all pictures, to the minute. */
export const REFERENCE = FIXED_CLOCK.slice(0, 16)

const CLOCK = /^(real|\d{4}-\d\d-\d\dT\d\d:\d\d)$/
const among = <Value extends string | number>(values: readonly Value[], text: string | null): Value | undefined =>
  values.find((value) => String(value) === text)

/** Reads the desk's address; what it does not understand is as at the first time. */
export function readState(search: string): DeskState {
  const query = new URLSearchParams(search)
  const [page, clock] = [query.get('page'), query.get('clock')]
  return {
    scenario:
      among(
        SCENARIOS.map(({ id }) => id),
        query.get('scenario'),
      ) ?? null,
    page: isListed(page) ? page : null,
    look: among(LOOKS, query.get('look')) ?? FIRST.look,
    care: query.get('care') === '1',
    width: among(WIDTHS, query.get('width')) ?? FIRST.width,
    text: among(TEXTS, query.get('text')) ?? FIRST.text,
    persona: among(PERSONA_IDS, query.get('persona')) ?? null,
    clock: clock !== null && CLOCK.test(clock) ? clock : null,
  }
}

type Named = readonly (readonly [name: string, value: string | null])[]
/** A colon is legal in a query, and an address is to be read by people. */
const queryOf = (named: Named): string =>
  named
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}=${encodeURIComponent(value ?? '').replace(/%3A/g, ':')}`)
    .join('&')

/** The desk's own address; only what differs from the first time. */
export function searchOf({ scenario, page, look, care, width, text, persona, clock }: DeskState): string {
  const unless = <Value>(value: Value, usual: Value): string | null => (value === usual ? null : String(value))
  const query = queryOf([
    ['scenario', scenario],
    ['page', page],
    ['look', unless(look, FIRST.look)],
    ['care', care ? '1' : null],
    ['width', unless(width, FIRST.width)],
    ['text', unless(text, FIRST.text)],
    ['persona', persona],
    ['clock', clock],
  ])
  return query === '' ? '' : `?${query}`
}

/**
 * Parameters of the panel's page for the same state; width and text size are the phone's own.
 * @param again whether scenario, person and clock are loaded, and not only look and page
 */
export function paramsOf({ scenario, page, look, care, persona, clock }: DeskState, again = true): string {
  // A person brings no clock along, and a phone keeps the one it has: a link says which, so that it shows the same on every phone.
  const moment = clock ?? (persona !== null && scenario === null ? REFERENCE : null)
  const loaded: Named = again
    ? [
        ['scenario', scenario],
        ['persona', persona],
        ['clock', moment],
      ]
    : []
  const usual = again ? null : 'effect'
  return queryOf([...loaded, ['look', look], ['care', care ? '1' : '0'], ['page', page ?? (scenario === null ? 'home' : usual)]])
}

/** What to enter in the vendors' devtools, or to open in a browser, to see the same. */
export const linksOf = (state: DeskState): { name: string; text: string }[] => [
  { name: '微信开发者工具 · 编译模式', text: `启动页面 ${ROUTES.preview}\n启动参数 ${paramsOf(state)}` },
  { name: '支付宝开发者工具 · 编译模式', text: `启动页面 ${ROUTES.preview}\n页面参数 ${paramsOf(state)}` },
  { name: '浏览器（npm start）', text: `http://localhost:10086/#/${ROUTES.preview}?${paramsOf(state)}` },
]
