import { createMockBackend, type MockBackend } from '@mock'
import { demoIdentity } from '../../mock/demo/identity'
import { recordIdAt } from '../../mock/population/ids'
import { onDatabase } from '../../mock/server/background'
import { SERVER_CRYPTO, SERVER_IDS } from '../../mock/server/crypto'
import { openPostgres } from '../../mock/server/databases'
import { prepare } from '../../mock/server/sql-driver'
import type { DocumentOf } from '../../mock/storage/documents'
import { changesFor } from '../../mock/storage/driver'

const BATCH = 1_000
/** People of the population are this far apart, so that all cities and ages are in it. */
const STRIDE = 37

/** What the daily sync of so many people takes, each with a card, rules and a history of their own. */
export interface Sync {
  people: number
  /** Per second, by one process over PostgreSQL. */
  rate: number
}

function people(user: DocumentOf<'user'>, from: number, to: number): Record<string, object> {
  const documents: Record<string, object> = {}
  const [card] = user.cards
  for (let index = from; index < to; index += 1) {
    const userId = `user-${index}`
    const cards = [{ ...card, cardId: `card-${index}`, recordId: recordIdAt(index * STRIDE) }]
    documents[`user/${userId}`] = { ...user, userId, devices: [], cards }
  }
  return documents
}

/** The operator moves the clock by a day: everybody is evaluated through the queue. @returns seconds */
async function evaluateAll(backend: MockBackend, isIdle: () => Promise<boolean>): Promise<number> {
  const began = Date.now()
  await backend.control.moveClock(new Date(backend.now() + 86_400_000).toISOString())
  while (!(await isIdle())) await new Promise((resolve) => setTimeout(resolve, 200))
  return (Date.now() - began) / 1000
}

/** @param url of a PostgreSQL @param sizes ascending */
export async function measureSync(url: string, sizes: readonly number[]): Promise<Sync[]> {
  const sql = openPostgres(url)
  await prepare(sql)
  const settings = {
    vendors: {},
    webhookKey: null,
    webhookHosts: [],
    onError: (error: unknown) => void process.stderr.write(`${String(error)}\n`),
  }
  const { sandboxDriver, background } = onDatabase(sql, settings)
  const found = new Map<string, MockBackend>()
  const worker = await background(async (sandbox) => found.get(sandbox) ?? null)
  const syncs: Sync[] = []
  for (const size of sizes) {
    const sandbox = `sync-${process.pid}-${size}`
    const driver = sandboxDriver(sandbox)
    const identity = demoIdentity({ manyDevices: true })
    const backend = createMockBackend({ driver, clock: () => Date.now(), crypto: SERVER_CRYPTO, ids: SERVER_IDS, identity })
    found.set(sandbox, backend)
    await backend.control.useScenario('normal')
    const [id = ''] = await backend.store.look((tx) => tx.user.ids())
    const user = await backend.store.look((tx) => tx.user.get(id))
    if (!user) throw new Error('nobody is seated')
    for (let made = 0; made < size; made += BATCH)
      await driver.commit({ checks: [], changes: changesFor(people(user, made, Math.min(size, made + BATCH))) })
    const seconds = await evaluateAll(backend, () => worker.isIdle(sandbox))
    syncs.push({ people: size, rate: size / seconds })
  }
  await worker.stop()
  await sql.close()
  return syncs
}
