import { ROUTES as PAGES, type Destination } from '../../src/routes'

/** Pages that can be opened by address. The second step of binding needs the first. */
export type Route = Exclude<Destination, 'confirm'>

const standing = Object.entries(PAGES).filter(([name]) => name !== 'confirm')
/** Addresses of these pages. */
export const ROUTES = Object.fromEntries(standing) as Readonly<Record<Route, string>> // complete except for `confirm`
