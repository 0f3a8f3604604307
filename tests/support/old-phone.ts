const words = (text: string): readonly string[] => text.split(' ')

/**
 * Built-ins that are newer than at least one of the oldest supported phones (iOS 10.0, Chrome 67), by owner.
 * Source: MDN's browser-compat-data.
 */
export const NEWER: Readonly<Record<'statics' | 'methods', Readonly<Record<string, readonly string[]>>>> = {
  statics: {
    Object: words('entries values fromEntries hasOwn groupBy'),
    Promise: words('allSettled any withResolvers try'),
    Array: words('fromAsync'),
    Map: words('groupBy'),
    Symbol: words('asyncIterator matchAll dispose asyncDispose'),
    ArrayBuffer: [],
    RegExp: words('escape'),
    Math: words('f16round sumPrecise'),
    Error: words('isError'),
  },
  methods: {
    Promise: words('finally'),
    Array: words('flat flatMap at findLast findLastIndex toSorted toReversed toSpliced with'),
    String: words('at replaceAll matchAll trimStart trimEnd isWellFormed toWellFormed'),
    Symbol: words('description'),
    Set: words('union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'),
    ArrayBuffer: words('resize transfer transferToFixedLength'),
    Uint8Array: words('toBase64 toHex setFromBase64 setFromHex'),
  },
}

/** Those of the above that the app adds itself (src/platform/common/built-ins.ts). */
export const ADDED: readonly string[] = words(
  'Object.entries Object.values Object.fromEntries Promise.prototype.finally Array.prototype.flatMap',
)

type Owners = Record<string, { prototype: object } | undefined>

const take = (from: object | undefined, names: readonly string[] = []): void =>
  names.forEach((name) => from && Reflect.deleteProperty(from, name))

/** Deletes from a realm what an old phone lacks. */
export function makeOld(realm: object): void {
  const owners = realm as Owners
  for (const [owner, names] of Object.entries(NEWER.statics)) take(owners[owner], names)
  for (const [owner, names] of Object.entries(NEWER.methods)) take(owners[owner]?.prototype, names)
  // The shared prototype of typed arrays has no global name.
  take(Object.getPrototypeOf(owners.Uint8Array?.prototype ?? {}) as object, NEWER.methods.Array)
}

/** Runs promise callbacks in a separate task, as iOS does up to 15. @param later the logic's own timer */
export function makePromisesLate(realm: object, later: (work: () => void) => unknown): void {
  const { prototype } = (realm as { Promise: PromiseConstructor }).Promise
  const then = prototype.then as (this: Promise<unknown>, ok?: unknown, no?: unknown) => Promise<unknown>
  const OwnPromise = (realm as { Promise: PromiseConstructor }).Promise
  const inATurn = (work: unknown) =>
    typeof work !== 'function'
      ? work
      : (given: unknown) =>
          new OwnPromise((resolve, reject) => {
            later(() => {
              try {
                resolve((work as (given: unknown) => unknown)(given))
              } catch (error) {
                // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever was thrown is handed on
                reject(error)
              }
            })
          })
  const promises: object = prototype
  Object.defineProperty(promises, 'then', {
    value(this: Promise<unknown>, ok?: unknown, no?: unknown) {
      return then.call(this, inATurn(ok), inATurn(no))
    },
    writable: true,
    configurable: true,
  })
}
