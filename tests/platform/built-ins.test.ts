import { addBuiltIns } from '@/platform/common/built-ins'

/** The polyfills of an old phone, installed on empty objects to compare them with Node's built-ins. */
const object = {} as Pick<typeof Object, 'entries' | 'values' | 'fromEntries'>
const array = {} as { flatMap(this: unknown[], work: (item: never, index: number) => unknown, self?: unknown): unknown[] }
const promise = {} as { finally(this: Promise<unknown>, work?: (() => unknown) | null): Promise<unknown> }
addBuiltIns({ Object: object, array, promise })

const outcome = (asked: Promise<unknown>) =>
  asked.then(
    (value) => ({ value }),
    (reason: unknown) => ({ reason }),
  )

describe('polyfills for old phones behave as the language specifies', () => {
  it.each([{}, { a: 1, b: undefined }, ['x', 'y'], Object.create({ inherited: 1 }), { 2: 'b', 1: 'a' }])(
    'Object.entries and values of %j',
    (of) => {
      expect(object.entries(of as object)).toEqual(Object.entries(of as object))
      expect(object.values(of as object)).toEqual(Object.values(of as object))
    },
  )

  it.each([
    [[]],
    [
      [
        ['a', 1],
        ['b', 2],
        ['a', 3],
      ],
    ],
    [new Map([['k', 'v']])],
    [[['__proto__', 'safe']]],
  ])('Object.fromEntries of %j', (pairs) => {
    const made = object.fromEntries(pairs as Iterable<[string, unknown]>)
    expect(Object.getOwnPropertyDescriptors(made)).toEqual(
      Object.getOwnPropertyDescriptors(Object.fromEntries(pairs as [string, unknown][])),
    )
    expect(Object.getPrototypeOf(made)).toBe(Object.prototype)
  })

  it.each([
    [[1, 2], (n: number) => [n, [n]]],
    [[1, 2, 3], (n: number) => (n === 2 ? [] : n)],
    [['a b', 'c'], (text: string) => text.split(' ')],
    [[1, , 3], (n: number, index: number) => [n, index]],
  ])('flatMap of %j', (list, work) => {
    expect(array.flatMap.call(list, work as never)).toEqual((list as unknown[]).flatMap(work as never))
  })

  it.each([
    ['a value', () => Promise.resolve(1), () => 2],
    ['a refusal', () => Promise.reject(new Error('no')), () => 2],
    [
      'a refusal after work that throws',
      () => Promise.reject(new Error('no')),
      () => {
        throw new Error('work')
      },
    ],
    ['a value after work that is refused', () => Promise.resolve(1), () => Promise.reject(new Error('work'))],
    ['no work', () => Promise.resolve(1), null],
  ] as [string, () => Promise<unknown>, (() => unknown) | null][])('finally: %s', async (_, asked, work) => {
    expect(await outcome(promise.finally.call(asked(), work))).toEqual(await outcome(asked().finally(work)))
  })

  it('keep existing built-ins, and are not enumerable', () => {
    const there = () => []
    const owner = { entries: there }
    addBuiltIns({ Object: owner, array: {}, promise: {} })
    expect(owner.entries).toBe(there)
    expect(Object.keys(object)).toEqual([])
  })
})
