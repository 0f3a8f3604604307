import type { HttpMethod } from '@/contract'

type Fields = Readonly<Record<string, unknown>>

const IN_QUERY: ReadonlySet<HttpMethod> = new Set<HttpMethod>(['GET', 'DELETE'])
// `matchAll` is newer than the oldest phones served.
const placeholders = (path: string): string[] => (path.match(/\{\w+\}/g) ?? []).map((found) => found.slice(1, -1))

function rest(path: string, input: Fields): [string, unknown][] {
  const taken = new Set(placeholders(path))
  return Object.entries(input).filter(([name, value]) => !taken.has(name) && value !== undefined)
}

/** The route with its `{name}`s filled in from the input, and the rest of it as query where the method has no body. */
export function urlOf(method: HttpMethod, path: string, input: Fields): string {
  const route = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  if (!IN_QUERY.has(method)) return route
  const query = rest(path, input).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return query.length === 0 ? route : `${route}?${query.join('&')}`
}

/** The JSON body, or undefined where the method has none. */
export const bodyOf = (method: HttpMethod, path: string, input: Fields): string | undefined =>
  IN_QUERY.has(method) ? undefined : JSON.stringify(Object.fromEntries(rest(path, input)))
