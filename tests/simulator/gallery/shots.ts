import { SCENARIOS } from '../../../mock/demo/scenarios'
import type { ScenarioId } from '@mock'
import { ROUTES, type Route } from '../../support/routes'
import { effectOf } from '@/subpackages/preview/index/effects'
import { OWN_SCENARIO } from '../../support/own-content'
import { VENDORS, type Vendor } from '../compile/program'

export type Look = 'light' | 'dark' | 'care'

/** One picture: a page, in a scenario, in a look, on a vendor. */
export interface Shot {
  vendor: Vendor
  look: Look
  scenario: ScenarioId
  route: Route
}

export const LOOKS: readonly Look[] = ['light', 'dark', 'care']
export const ROUTE_NAMES = Object.keys(ROUTES) as Route[]

/** Queries of pages that need one. */
export const QUERIES: Partial<Record<Route, string>> = {
  transaction: '?id=employee-hz-20260713-t18',
  case: '?id=employee-hz-20260713-t18',
  verification: '?channel=national&mode=register',
  help: '?tree=balance',
  'family-grant': '?member=member-father',
  'family-quota': '?member=member-mother',
  'enterprise-batch': '?batchId=past-2026-07-15',
  institution: '?id=H33010000101',
  price: '?drug=XA10BDEMO0002007DF20F94',
}

/** Which pictures to take; an absent field does not restrict them. */
export interface Choice {
  vendor?: string
  look?: string
  scenario?: string
  route?: string
  /** Every page in every scenario, and not only where one is seen. */
  all?: boolean
}

const wanted = <Value extends string>(values: readonly Value[], chosen: string | undefined): Value[] =>
  chosen === undefined ? [...values] : values.filter((value) => chosen.split(',').includes(value))

/**
 * Whether a scenario is seen on a page: where the page has its content, and, of a scenario, on home and where its effect is. What was asked
 * for by both names is taken in any case, and so is every page of a scenario that was asked for.
 */
function isSeen({ scenario: chosen, all = false }: Choice, scenario: ScenarioId, route: Route): boolean {
  if (all || chosen !== undefined) return true
  return scenario === (OWN_SCENARIO[route] ?? 'normal') || route === 'home' || route === effectOf(scenario).to
}

/** Every combination of page, scenario, look and vendor that was requested; those of one start of the app are adjacent. */
export function shotsOf(choice: Choice): Shot[] {
  const scenarios = SCENARIOS.map(({ id }) => id)
  return wanted(VENDORS, choice.vendor).flatMap((vendor) =>
    wanted(LOOKS, choice.look).flatMap((look) =>
      wanted(scenarios, choice.scenario).flatMap((scenario) =>
        wanted(ROUTE_NAMES, choice.route)
          .filter((route) => isSeen(choice, scenario, route))
          .map((route) => ({ vendor, look, scenario, route })),
      ),
    ),
  )
}

/** Path of a shot's picture below the folder of its run. */
export const fileOf = ({ vendor, look, scenario, route }: Shot): string => `${vendor}/${look}/${scenario}/${route}.png`
