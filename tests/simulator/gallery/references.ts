import type { ScenarioId } from '@mock'
import { ROUTE_NAMES, LOOKS, type Look, type Shot } from './shots'
import type { Route } from '../../support/routes'
import { OWN_SCENARIO } from '../../support/own-content'

/** A reference screen: the page, scenario and look that it draws. */
export type Reference = Pick<Shot, 'route' | 'scenario' | 'look'>

const of = (route: Route, scenario: ScenarioId = OWN_SCENARIO[route] ?? 'normal', look: Look = 'light'): Reference => ({
  route,
  scenario,
  look,
})

/** Reference screens by the number that the design gives them; one of a state that only a tap leads to (22, an empty result) has no page. */
const BY_NUMBER: Readonly<Record<string, Reference>> = {
  '01': of('authorize', 'authorization-refused'),
  '02': of('bind', 'card-not-found'),
  '03': of('home'),
  '04': of('insight'),
  '05': of('transactions'),
  '06': of('home', 'normal', 'care'),
  '07': of('home', 'normal', 'dark'),
  '08': of('insight', 'normal', 'dark'),
  '09': of('transaction'),
  '10': of('credential'),
  '11': of('alerts'),
  '12': of('messages'),
  '13': of('institutions'),
  '14': of('drugs'),
  '15': of('channels'),
  '16': of('verification', 'face-fails'),
  '17': of('help'),
  '18': of('security'),
  '20': of('preview'),
  '21': of('home', 'slow'),
  '23': of('home', 'sync-delayed'),
  '24': of('home', 'offline'),
  '25': of('locked'),
  '26': of('family', 'family-grant'),
  '27': of('family-grant'),
  '27b': of('family-quota'),
  '28': of('yearly'),
  '29': of('coverage', 'arrears'),
  '31': of('case'),
  '32': of('price'),
  '33': of('enterprise'),
  '34': of('enterprise', 'employer-batch'),
  '35': of('workforce'),
  '36': of('workplace'),
  '36b': of('workplace', 'work-consent-asked'),
  '37': of('enterprise-export'),
}

/**
 * What a picture draws, by its file's name: the number of a reference screen (`03.png`), or the page with its scenario and look where they
 * are not the page's usual ones (`home.png`, `home.arrears.dark.png`).
 * @returns null for a name that says neither
 */
export function referenceOf(file: string, scenarios: readonly ScenarioId[]): Reference | null {
  const [name = '', ...more] = file.replace(/\.png$/, '').split('.')
  const numbered = BY_NUMBER[name]
  if (numbered && more.length === 0) return numbered
  const route = ROUTE_NAMES.find((known) => known === name)
  if (!route) return null
  const scenario = scenarios.find((id) => more.includes(id))
  const look = LOOKS.find((known) => more.includes(known))
  return more.length === Number(scenario !== undefined) + Number(look !== undefined) ? of(route, scenario, look) : null
}
