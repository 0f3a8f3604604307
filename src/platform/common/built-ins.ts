/**
 * Built-ins that the oldest supported phones (iOS 10, Chrome 67) lack and that the app or its libraries call. WeChat's base library
 * provides most of them, Alipay's none. core-js cannot be used: it needs the global object, which mini-programs hide. tests/gates
 * compares the list with the compiled scripts. Installed before all other code by config/plugins/built-ins.
 */

type Entries = [string, unknown][]

/** Not enumerable, as the language's own built-ins, so that `for … in` skips it. */
function define(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, writable: true, configurable: true })
}

const entries = (of: Record<string, unknown>): Entries => Object.keys(of).map((key): [string, unknown] => [key, of[key]])

function fromEntries(pairs: Iterable<[string, unknown]>): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  // Defined and not assigned, because a key may be `__proto__`.
  for (const [key, value] of pairs) Object.defineProperty(made, key, { value, writable: true, enumerable: true, configurable: true })
  return made
}

function flatMap<Item>(this: Item[], work: (item: Item, index: number, all: Item[]) => unknown, self?: unknown): unknown[] {
  // Skips holes, as `map` does.
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

/** Adds the missing built-ins. @param to replaced in tests */
export function addBuiltIns(to: { Object: object; array: object; promise: object }): void {
  define(to.Object, 'entries', entries)
  define(to.Object, 'values', (of: Record<string, unknown>) => entries(of).map(([, value]) => value))
  define(to.Object, 'fromEntries', fromEntries)
  define(to.array, 'flatMap', flatMap)
  define(to.promise, 'finally', settle)
}

addBuiltIns({ Object, array: Array.prototype, promise: Promise.prototype })
