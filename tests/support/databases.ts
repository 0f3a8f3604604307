import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Driver } from '@mock'
import { openEmbedded, openPostgres } from '../../mock/server/databases'
import { prepare, sqlDriver, type Sql } from '../../mock/server/sql-driver'

/** Limit in ms; PGlite is compiled on its first start. */
const OPENING = 60_000

/** Opens a database before the tests of a file and closes it after them. */
function shared(open: () => Promise<Sql>): () => Sql {
  let sql: Sql
  beforeAll(async () => {
    sql = await open()
    await prepare(sql)
  }, OPENING)
  afterAll(() => sql.close())
  return () => sql
}

let sandboxes = 0
/** Documents of one test only: tests share a database and use a sandbox each. */
const ofItsOwn = (sql: () => Sql) => (): Promise<Driver> =>
  Promise.resolve(sqlDriver(sql(), `test-${process.pid}-${Date.now()}-${(sandboxes += 1)}`))

const { TEST_DATABASE_URL: url, TEST_PGLITE: archive, NODE_OPTIONS = '' } = process.env
/** PGlite uses `import()`, which Jest supports only with this flag. */
const embeds = NODE_OPTIONS.includes('--experimental-vm-modules')

/** PGlite in memory, from the run's empty database where there is one. */
const newPglite = (): Promise<Sql> => openEmbedded(undefined, archive === undefined ? undefined : new Blob([readFileSync(archive)]))

/** A new database on the tests' PostgreSQL, for tests of background work, which must not touch other tests' data. */
export async function ownPostgres(): Promise<string> {
  if (!url) throw new Error('no PostgreSQL')
  const name = `test_${randomBytes(6).toString('hex')}`
  const server = openPostgres(url)
  await server.query(`create database ${name}`, [])
  await server.close()
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}

/** Whole databases for one test, by name. */
export const OWN_DATABASES: readonly (readonly [string, () => Promise<Sql>])[] = [
  ...(embeds ? [['PGlite', newPglite] as const] : []),
  ...(url ? [['PostgreSQL', async () => openPostgres(await ownPostgres())] as const] : []),
]

/** Databases that tests run on. `npm test` has both; a test file run by hand may have none. */
export const DATABASES: readonly (readonly [string, () => Promise<Driver>])[] = [
  ...(embeds ? [['PGlite', ofItsOwn(shared(newPglite))] as const] : []),
  ...(url ? [['PostgreSQL', ofItsOwn(shared(() => Promise.resolve(openPostgres(url))))] as const] : []),
]
