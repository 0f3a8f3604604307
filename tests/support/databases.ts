import type { Driver } from '@mock'
import { openEmbedded, openPostgres } from '../../mock/server/databases'
import { prepare, sqlDriver, type Sql } from '../../mock/server/sql-driver'

/** ms; the embedded one is compiled first. */
const OPENING = 60_000

/** Opened before the tests of a file, and closed after them. */
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
/** Documents of a test's own: tests share a database, as sandboxes do. */
const ofItsOwn = (sql: () => Sql) => (): Promise<Driver> =>
  Promise.resolve(sqlDriver(sql(), `test-${process.pid}-${Date.now()}-${(sandboxes += 1)}`))

const { TEST_DATABASE_URL: url, NODE_OPTIONS = '' } = process.env
/** PGlite loads parts of itself by `import()`, which Jest knows by this flag only. */
const embeds = NODE_OPTIONS.includes('--experimental-vm-modules')

/** The databases tests run on. `npm test` has both; a single test file tried by hand may have neither. */
export const DATABASES: readonly (readonly [string, () => Promise<Driver>])[] = [
  ...(embeds ? [['PGlite', ofItsOwn(shared(() => openEmbedded()))] as const] : []),
  ...(url ? [['PostgreSQL', ofItsOwn(shared(() => Promise.resolve(openPostgres(url))))] as const] : []),
]
