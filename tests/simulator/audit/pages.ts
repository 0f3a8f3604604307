import { ROUTES, type Route } from '../../support/routes'
import { QUERIES } from '../gallery/shots'

const routes = Object.keys(ROUTES) as Route[]

/** Address of a page with the parameters that it needs; most pages need none. */
export function addressOf(path: string): string {
  const route = routes.find((name) => ROUTES[name] === path)
  return `/${path}${route ? (QUERIES[route] ?? '') : ''}`
}

/** `subpackages/alerts/rules/index` → `alerts/rules`. */
export const shortName = (path: string): string => path.replace(/^(pages|subpackages)\//, '').replace(/(\/index)+$/, '')
