import { createHash } from 'node:crypto'
import type { QueryClient } from '@tanstack/react-query'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { Operation } from '@/contract'
import { operations } from '@/contract/operations'
import { keptBy } from '@/services/remote/kept-by'
import { BUSTER, createOfflineCache } from '@/services/remote/offline-cache'
import { createQueryClient } from '@/services/remote/query-client'
import { createRetryingStorage } from '@/services/retrying-storage'
import { fakePlatform } from './fake-platform'

/** Digest of the schemas of all stored reads, and the storage name that belongs to it. */
const KNOWN = { buster: 'contract-14', shape: '7c11e6485570' }

it('has a new storage name whenever the shape of a stored view changes', () => {
  const shapes = Object.values<Operation>(operations)
    .filter(({ offline }) => offline)
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .map(({ name, output }) => [name, toJsonSchema(output, { errorMode: 'ignore' })])
  const shape = createHash('sha256').update(JSON.stringify(shapes)).digest('hex').slice(0, 12)
  // When this fails: change BUSTER, then update both values of KNOWN.
  expect({ buster: BUSTER, shape }).toEqual(KNOWN)
})

describe('a stored view', () => {
  const clients: QueryClient[] = []
  // Timers of the clients' caches would keep the process alive.
  afterEach(() => clients.splice(0).forEach((client) => client.clear()))
  const read = (data: string, platform: ReturnType<typeof fakePlatform>) => {
    const onFull = jest.fn()
    const queryClient = createQueryClient(createOfflineCache(createRetryingStorage(platform.storage, onFull)), platform.now)
    clients.push(queryClient)
    return {
      onFull,
      data: queryClient.query({ queryKey: ['cards.list', {}], queryFn: () => data, meta: keptBy(operations['cards.list']) }),
    }
  }
  const kept = ({ stored }: ReturnType<typeof fakePlatform>): string[] =>
    [...stored.values()].filter((value) => value.includes('cards.list'))
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20))

  it('has at most 60,000 characters', async () => {
    const platform = fakePlatform()
    await read('', platform).data
    await settled()
    const around = kept(platform)[0]?.length ?? 0
    for (const [length, count] of [
      [60_000, 1],
      [60_001, 0],
    ] as const) {
      const phone = fakePlatform()
      const { data, onFull } = read('x'.repeat(length - around), phone)
      await data
      await settled()
      expect(kept(phone)).toHaveLength(count)
      // A view that is too long is not reported as full storage.
      expect(onFull).not.toHaveBeenCalled()
    }
  })

  it('is the directory as it opens, and no search in it: least of all a position', async () => {
    const platform = fakePlatform()
    const queryClient = createQueryClient(createOfflineCache(createRetryingStorage(platform.storage, jest.fn())), platform.now)
    clients.push(queryClient)
    const meta = keptBy(operations['institutions.list'])
    const asked = async (more: object) => {
      const queryKey = ['institutions.list', { cardId: 'primary', kind: 'all', ...more }, 'pages']
      await queryClient.query({ queryKey, queryFn: () => 'first page', meta })
      await settled()
      return [...platform.stored.values()].filter((value) => value.includes('institutions.list')).length
    }
    for (const more of [{ latitude: '30.250', longitude: '120.160' }, { query: 'x' }, { district: '西湖区' }, { admdvs: '310100' }])
      expect(await asked(more)).toBe(0)
    expect(await asked({})).toBe(1)
    expect([...platform.stored.values()].join()).not.toContain('30.250')
  })

  it('is at most a month old', async () => {
    const platform = fakePlatform()
    await read('old', platform).data
    await settled()
    const [key] = [...platform.stored.keys()]
    const months = async (more: number) => {
      const view = JSON.parse(platform.stored.get(key ?? '') ?? '') as { state: { dataUpdatedAt: number } }
      view.state.dataUpdatedAt = Date.now() - 30 * 24 * 60 * 60_000 + more
      platform.stored.set(key ?? '', JSON.stringify(view))
      const { data } = read('new', platform)
      return data
    }
    expect([await months(5_000), await months(-1)]).toEqual(['old', 'new'])
  })

  it('is in the cache before a page asks for it, with its own date; an older or unreadable one is removed', async () => {
    const platform = fakePlatform()
    await read('kept', platform).data
    await settled()
    const [key = ''] = [...platform.stored.keys()]
    const text = platform.stored.get(key) ?? ''
    const { dataUpdatedAt } = (JSON.parse(text) as { state: { dataUpdatedAt: number } }).state
    const restored = (entry: string) => {
      platform.stored.set(key, entry)
      const offlineCache = createOfflineCache(createRetryingStorage(platform.storage, jest.fn()))
      const queryClient = createQueryClient(offlineCache, platform.now)
      clients.push(queryClient)
      offlineCache.restore(queryClient, Date.now())
      const { data, dataUpdatedAt: at } = queryClient.getQueryState(['cards.list', {}]) ?? {}
      return [data, at, platform.stored.has(key)]
    }
    expect(restored(text)).toEqual(['kept', dataUpdatedAt, true])
    const old = Date.now() - 31 * 24 * 60 * 60_000
    const gone = [text.replace(`"dataUpdatedAt":${dataUpdatedAt}`, `"dataUpdatedAt":${old}`), text.replace(BUSTER, 'contract-1'), '{']
    for (const entry of gone) expect(restored(entry)).toEqual([undefined, undefined, false])
  })
})
