import type { Measured } from './facts'
import { none, once, placeOf, readingsOf, type Rule, type Verdict } from './judge'

const requestsOf = ({ walks }: Measured) => walks.flatMap(({ requests }) => requests)
const addressesOf = (measured: Measured): string[] => [
  ...requestsOf(measured).map(({ url }) => url),
  ...measured.walks.flatMap(({ images }) => images.map(({ url }) => url)),
]

/** WeChat accepts these statuses for a person who is not signed in. */
const REFUSED = new Set([401, 403])
const isWrong = (status: number | null): boolean => status === null || (status >= 400 && !REFUSED.has(status))

function requestErrors(measured: Measured): Verdict {
  const requests = requestsOf(measured)
  if (requests.length === 0) return { value: 'no requests', faults: [], empty: true }
  return none(requests.filter(({ status }) => isWrong(status)).map(({ url, status }) => `${url}: ${status ?? 'no answer'}`))
}

function https(measured: Measured): Verdict {
  const addresses = addressesOf(measured)
  if (addresses.length === 0) return { value: 'no requests', faults: [], empty: true }
  return none(addresses.filter((url) => !url.startsWith('https:')))
}

/** `root.cn.[0].v` belongs to `root`. */
const topOf = (key: string): string => key.split(/[.[]/)[0] ?? key

function unbound(measured: Measured): Verdict {
  const keys = readingsOf(measured).flatMap(({ crossings }) =>
    crossings.flatMap(({ route, keys: sent }) => sent.map((key) => ({ route, key }))),
  )
  const faults = keys.filter(({ route, key }) => !measured.bound[route]?.has(topOf(key)))
  return none(
    faults.map(({ route, key }) => `${route}: ${topOf(key)}`),
    once(keys.map(({ key }) => topOf(key))).join(', '),
  )
}

const timers = (measured: Measured): Verdict =>
  none(
    readingsOf(measured)
      .filter(({ hidden }) => hidden.intervals.length + hidden.crossings > 0)
      .map((reading) => `${placeOf(reading)}: intervals of ${reading.hidden.intervals.join(', ')} ms, ${reading.hidden.crossings} setData`),
  )

const rule = { group: 'best practice' } as const

export const PRACTICE: readonly Rule[] = [
  {
    ...rule,
    id: 'errors',
    name: 'JS errors',
    weight: 3,
    limit: 'none',
    judge: ({ walks }) => none(walks.flatMap(({ errors }) => errors.map((error) => error.split('\n')[0] ?? error))),
  },
  { ...rule, id: 'request-errors', name: 'request errors', weight: 3, limit: 'none', judge: requestErrors },
  {
    ...rule,
    id: 'deprecated',
    name: 'deprecated APIs',
    weight: 2,
    limit: 'none',
    judge: ({ walks }) => none(walks.flatMap(({ deprecated }) => deprecated)),
  },
  { ...rule, id: 'https', name: 'HTTPS', weight: 1, limit: 'every address', judge: https },
  { ...rule, id: 'unbound', name: 'setData that nothing binds', weight: 1, limit: 'none', judge: unbound },
  {
    ...rule,
    id: 'base-library',
    name: 'least base library',
    weight: 0,
    unmeasured: 'it is set in the console of the registered app, which this repository does not have',
  },
  {
    ...rule,
    id: 'unreachable',
    name: 'unreachable pages',
    weight: 0,
    unmeasured: 'it asks which pages the operator happened to open; every page of app.json is opened here by its address',
  },
  {
    ...rule,
    id: 'unused-styles',
    name: 'style sheet use',
    weight: 0,
    unmeasured: 'it asks which states the operator happened to see; errors and sheets are not on this walk',
  },
  { ...rule, id: 'timers', name: 'timers alive after hide', weight: 0, limit: 'no interval, no setData', judge: timers },
]
