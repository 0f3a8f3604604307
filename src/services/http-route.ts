import type { HttpMethod } from '@/contract'

type Fields = Readonly<Record<string, unknown>>

const IN_QUERY: ReadonlySet<HttpMethod> = new Set<HttpMethod>(['GET', 'DELETE'])
// `matchAll` is missing on the oldest supported phones.
const placeholders = (path: string): string[] => (path.match(/\{\w+\}/g) ?? []).map((found) => found.slice(1, -1))

function rest(path: string, input: Fields): [string, unknown][] {
  const taken = new Set(placeholders(path))
  return Object.entries(input).filter(([name, value]) => !taken.has(name) && value !== undefined)
}

/** The path with its `{name}` placeholders filled from the input. For methods without a body the other fields become the query. */
export function urlOf(method: HttpMethod, path: string, input: Fields): string {
  const route = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])))
  if (!IN_QUERY.has(method)) return route
  const query = rest(path, input).map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return query.length === 0 ? route : `${route}?${query.join('&')}`
}

/** The JSON body, or undefined where the method has none. */
export const bodyOf = (method: HttpMethod, path: string, input: Fields): string | undefined =>
  IN_QUERY.has(method) ? undefined : JSON.stringify(Object.fromEntries(rest(path, input)))
