/**
 * What the oldest phones served (iOS 10, Chrome 67) lack of the language and this app, or a library in it, calls. WeChat's base
 * library brings most of it, Alipay's nothing. core-js cannot: it looks for the global object, which a mini-program does not
 * give away. tests/gates holds the list to what the scripts name; put in place before everything else by config/plugins/built-ins.
 */

type Entries = [string, unknown][]

/** Defined as the language's own are: not met by `for … in`. */
function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

const entries = (of: Record<string, unknown>): Entries => Object.keys(of).map((key): [string, unknown] => [key, of[key]])

function fromEntries(pairs: Iterable<[string, unknown]>): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  // Defined, not assigned: a key may be `__proto__`.
  for (const [key, value] of pairs) Object.defineProperty(made, key, { value, writable: true, enumerable: true, configurable: true })
  return made
}

function flatMap<Item>(this: Item[], work: (item: Item, index: number, all: Item[]) => unknown, self?: unknown): unknown[] {
  // Holes are not visited, as with `map`.
  return this.map(work, self).reduce<unknown[]>((flat, part) => flat.concat(part), [])
}

function settle<Value>(this: Promise<Value>, work?: (() => unknown) | null): Promise<Value> {
  if (typeof work !== 'function') return this.then()
  const after = () => Promise.resolve(work())
  return this.then(
    (value) => after().then(() => value),
    (reason: unknown) =>
      after().then(() => {
        throw reason
      }),
  )
}

/** Adds what is missing. @param to replaced in tests */
export function addBuiltIns(to: { Object: object; array: object; promise: object }): void {
  define(to.Object, 'entries', entries)
  define(to.Object, 'values', (of: Record<string, unknown>) => entries(of).map(([, value]) => value))
  define(to.Object, 'fromEntries', fromEntries)
  define(to.array, 'flatMap', flatMap)
  define(to.promise, 'finally', settle)
}

addBuiltIns({ Object, array: Array.prototype, promise: Promise.prototype })
