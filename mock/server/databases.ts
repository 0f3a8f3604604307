import { MINUTE } from '@/contract'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Pool, type PoolClient } from 'pg'
import type { Sql } from './sql-driver'

/** A store this program must not write to. */
export class UnusableStore extends Error {}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: the process exists but belongs to another user.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'
  }
}

/** Locks the folder: two processes would corrupt an embedded database. @returns the release @throws UnusableStore while it is locked */
function claim(folder: string): () => void {
  const path = `${folder}.lock`
  mkdirSync(dirname(path), { recursive: true })
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : null
  if (holder !== null && holder !== process.pid && isAlive(holder)) throw new UnusableStore(`process ${holder} already uses it`)
  if (holder === process.pid) throw new UnusableStore('this process already uses it')
  rmSync(path, { force: true })
  // `wx` fails when another process has just created the file.
  writeFileSync(path, String(process.pid), { flag: 'wx' })
  return () => rmSync(path, { force: true })
}

/**
 * PostgreSQL inside this process (PGlite).
 * @param folder of its data; in memory without one
 * @param archive tar of a data folder that a new database starts from, which is faster than to make one
 * @throws UnusableStore
 */
export async function openEmbedded(folder?: string, archive?: Blob): Promise<Sql> {
  const release = folder === undefined ? () => undefined : claim(folder)
  const database = await PGlite.create({
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(archive === undefined ? {} : { loadDataDir: archive }),
  })
  return {
    query: (text, values) => database.query(text, values),
    script: async (text) => rowsOf(await database.exec(text)),
    transaction: (work) => database.transaction((tx) => work((text, values) => tx.query(text, values))),
    // No lock is needed: no other process uses this database.
    alone: (work) => work(),
    async close() {
      await database.close()
      release()
    },
  }
}

/** Of several statements, the rows of the last one that has any. */
const rowsOf = (results: readonly { rows: unknown[] }[]): unknown[] => results.filter(({ rows }) => rows.length > 0).at(-1)?.rows ?? []

const ignore = (): void => undefined

/** Key of the advisory lock of `alone`. */
const ALONE = 4_010_001
/** ms that `alone` waits for the lock. */
const ALONE_PATIENCE = MINUTE
/** Connections in one process's pool. */
const CONNECTIONS = 10
/** ms after which connecting, or a statement, fails. */
const PATIENCE = 5_000

/** A PostgreSQL server. @param url `postgres://…`, from the environment only */
export function openPostgres(url: string): Sql {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: PATIENCE, statement_timeout: PATIENCE })
  // Without a listener, the `error` event of a broken idle connection would end the process. The next query opens another one.
  pool.on('error', ignore)
  const onOne = async <Result>(work: (client: PoolClient) => Promise<Result>): Promise<Result> => {
    const client = await pool.connect()
    // A connection lost between two queries emits `error`, which would end the process; the next query fails anyway.
    client.on('error', ignore)
    const release = (broken: boolean): void => {
      client.off('error', ignore)
      client.release(broken)
    }
    try {
      const result = await work(client)
      release(false)
      return result
    } catch (error) {
      release(true)
      throw error
    }
  }
  return {
    query: (text, values) => pool.query(text, values),
    // A failed script may leave a transaction open, so `onOne` closes its connection.
    script: (text) => onOne(async (client) => rowsOf([await client.query(text)].flat())),
    transaction: (work) =>
      onOne(async (client) => {
        await client.query('begin')
        const result = await work((text, values) => client.query(text, values))
        await client.query('commit')
        return result
      }),
    alone: (work) =>
      onOne(async (client) => {
        await client.query(`set statement_timeout = ${ALONE_PATIENCE}`)
        await client.query('select pg_advisory_lock($1)', [ALONE])
        const result = await work()
        await client.query('select pg_advisory_unlock($1)', [ALONE])
        await client.query('reset statement_timeout')
        return result
      }),
    close: () => pool.end(),
  }
}
