import { operations, type OperationName } from '@/contract'

export interface Match {
  name: OperationName
  /** What the path and the query say; all values are strings. */
  input: Record<string, string>
}

interface Route {
  name: OperationName
  method: string
  segments: readonly string[]
}

const names = Object.keys(operations) as OperationName[] // `operations` has no other keys
const ROUTES: readonly Route[] = names.map((name) => ({
  name,
  method: operations[name].method,
  segments: operations[name].path.split('/'),
}))

function matchPath(pattern: readonly string[], path: readonly string[]): Record<string, string> | null {
  if (pattern.length !== path.length) return null
  const taken: Record<string, string> = {}
  for (let index = 0; index < pattern.length; index += 1) {
    const [expected = '', actual = ''] = [pattern[index], path[index]]
    if (/^\{\w+\}$/.test(expected)) taken[expected.slice(1, -1)] = decodeURIComponent(actual)
    else if (expected !== actual) return null
  }
  return taken
}

/** The operation a request names, by the routes of the contract; null where there is none. */
export function matchRoute(method: string, url: URL): Match | null {
  const path = url.pathname.split('/')
  for (const route of ROUTES) {
    if (route.method !== method) continue
    const taken = matchPath(route.segments, path)
    if (taken) return { name: route.name, input: { ...Object.fromEntries(url.searchParams), ...taken } }
  }
  return null
}
