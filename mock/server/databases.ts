import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { Pool } from 'pg'
import type { Sql } from './sql-driver'

/** A store this program must not write to. */
export class UnusableStore extends Error {}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process is alive, too.
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'EPERM'
  }
}

/** Two programs in one embedded database would ruin it. @returns the undo @throws UnusableStore while another one is in it */
function claim(folder: string): () => void {
  const path = `${folder}.lock`
  mkdirSync(dirname(path), { recursive: true })
  const holder = existsSync(path) ? Number(readFileSync(path, 'utf8')) : null
  if (holder !== null && holder !== process.pid && isAlive(holder)) throw new UnusableStore(`process ${holder} already uses it`)
  if (holder === process.pid) throw new UnusableStore('this process already uses it')
  rmSync(path, { force: true })
  // `wx` fails when another program was faster.
  writeFileSync(path, String(process.pid), { flag: 'wx' })
  return () => rmSync(path, { force: true })
}

/** PostgreSQL inside this process. @param folder where it lives; in memory without one @throws UnusableStore */
export async function openEmbedded(folder?: string): Promise<Sql> {
  const release = folder === undefined ? () => undefined : claim(folder)
  const database = await PGlite.create(folder === undefined ? {} : { dataDir: folder })
  return {
    query: (text, values) => database.query(text, values),
    script: (text) => database.exec(text),
    async close() {
      await database.close()
      release()
    },
  }
}

/** Connections one process keeps. */
const CONNECTIONS = 10
/** ms after which a database that does not answer counts as away. */
const PATIENCE = 5_000

/** A PostgreSQL of its own. @param url `postgres://…`, from the environment only */
export function openPostgres(url: string): Sql {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, connectionTimeoutMillis: PATIENCE, statement_timeout: PATIENCE })
  // A connection that breaks while nobody uses it is replaced at the next query; whoever needs it then is told.
  pool.on('error', () => undefined)
  return {
    query: (text, values) => pool.query(text, values),
    script: (text) => pool.query(text),
    close: () => pool.end(),
  }
}
