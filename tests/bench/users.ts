import { operations } from '@/contract/operations'
import { memoryDriver, createMockBackend, type Driver } from '@mock'
import { demoIdentity } from '../../mock/demo/identity'
import { SERVER_CRYPTO, SERVER_IDS } from '../../mock/server/crypto'
import { openEmbedded, openPostgres } from '../../mock/server/databases'
import { prepare, sqlDriver } from '../../mock/server/sql-driver'
import type { DocumentOf } from '../../mock/storage/documents'
import { changesFor } from '../../mock/storage/driver'
import { timed } from './measure'

const AT = Date.parse('2026-07-15T09:41:00+08:00')
/** Documents put into a store at once. */
const BATCH = 1_000
/** Overviews measured together. */
const ASKED = 200

export interface Store {
  name: string
  driver: Driver
  close(): Promise<void>
}

/** What one overview costs while so many people have a card bound. */
export interface Load {
  store: string
  users: number
  /** ms of computing in this process. */
  ms: number
  reads: number
  writes: number
}

/** Every store there is to measure; PostgreSQL where `DATABASE_URL` names one. */
export async function stores(): Promise<Store[]> {
  const found: Store[] = [{ name: 'memory', driver: memoryDriver(), close: () => Promise.resolve() }]
  const url = process.env.DATABASE_URL
  const databases = [{ name: 'PGlite', sql: await openEmbedded() }, ...(url ? [{ name: 'PostgreSQL', sql: openPostgres(url) }] : [])]
  for (const { name, sql } of databases) {
    await prepare(sql)
    found.push({ name, driver: sqlDriver(sql, `bench-${process.pid}`), close: () => sql.close() })
  }
  return found
}

const tokenOf = (index: number): string => `token-${index}`

/** The person of the preview, again and again: each with a session, a card and its alerts. */
function copies(user: DocumentOf<'user'>, from: number, to: number): Record<string, object> {
  const documents: Record<string, object> = {}
  for (let index = from; index < to; index += 1) {
    const userId = `user-${index}`
    const digest = SERVER_CRYPTO.digest(tokenOf(index))
    const [device, ...others] = user.devices
    const sessions = device ? device.sessions.slice(0, 1).map((session) => ({ ...session, digest })) : []
    documents[`user/${userId}`] = { ...user, userId, devices: device ? [{ ...device, login: null, sessions }, ...others] : [] }
    documents[`session/${digest}`] = { userId, keepUntil: null }
  }
  return documents
}

/** @returns what an overview costs at each number of people @param sizes ascending */
export async function measureUsers({ name, driver }: Store, sizes: readonly number[]): Promise<Load[]> {
  const identity = demoIdentity({ manyDevices: true })
  const { transport, control, store } = createMockBackend({ driver, clock: () => AT, crypto: SERVER_CRYPTO, ids: SERVER_IDS, identity })
  await control.useScenario('normal')
  const [id = ''] = await store.look((tx) => tx.user.ids())
  const user = await store.look((tx) => tx.user.get(id))
  if (!user) throw new Error('nobody is seated')
  const loads: Load[] = []
  let made = 0
  for (const size of sizes) {
    for (; made < size; made += BATCH)
      await driver.commit({ checks: [], changes: changesFor(copies(user, made, Math.min(size, made + BATCH))) })
    made = size
    const ask = async (): Promise<void> => {
      for (let asked = 0; asked < ASKED; asked += 1) {
        const token = tokenOf(Math.floor((asked * size) / ASKED) % size)
        const answer = await transport.send(operations['account.overview'], { cardId: 'primary' }, { token })
        if (!answer.ok) throw new Error(`the overview was refused: ${answer.error.code}`)
      }
    }
    await ask()
    const { reads, writes } = store.counts
    await ask()
    const counted = { reads: (store.counts.reads - reads) / ASKED, writes: (store.counts.writes - writes) / ASKED }
    loads.push({ store: name, users: size, ms: (await timed(ask, 3)) / ASKED, ...counted })
  }
  return loads
}
