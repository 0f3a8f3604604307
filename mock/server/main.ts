import { openEmbedded, openPostgres, UnusableStore } from './databases'
import { importStateFile, startServer, type MockServer } from './server'
import { prepare, sqlDriver, type Sql } from './sql-driver'

/** How long requests in flight may take to finish once a stop was asked for, ms. Longer than the slowest scenario. */
const STOP_PATIENCE = 15_000

/** Whose documents the server keeps. */
const SANDBOX = 'default'

const { env } = process
const folder = (env.MOCK_STATE ?? '.cache/mock-state').replace(/\.json$/, '')
/** Where everything stood before there was a database. */
const stateFile = `${folder}.json`
// Whoever says anything about it but `on` does not want it.
const withControl = (env.MOCK_CONTROL ?? 'on') === 'on' && !process.argv.includes('--no-control')

function stopOnSignal(server: MockServer): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return // Ctrl-C reaches the script that started this and, through it, this program again
    stopping = true
    setTimeout(() => process.exit(1), STOP_PATIENCE).unref()
    server.close().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

const open = (): Promise<Sql> => (env.DATABASE_URL ? Promise.resolve(openPostgres(env.DATABASE_URL)) : openEmbedded(folder))

async function start(): Promise<MockServer> {
  const sql = await open()
  await prepare(sql)
  const driver = sqlDriver(sql, SANDBOX)
  if ((await driver.list('')).length === 0) await importStateFile(driver, stateFile)
  return startServer({
    port: Number(env.MOCK_PORT ?? 4010),
    driver,
    sandboxDriver: (id) => sqlDriver(sql, id),
    clock: () => Date.now(),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    withControl,
    manyDevices: env.MOCK_DEVICES !== 'one',
    closeStore: () => sql.close(),
    ...(env.MOCK_LOG === 'off' ? {} : { log: process.stdout }),
  })
}

/**
 * Entry of `npm run mock`. Optional: `MOCK_PORT`; `DATABASE_URL` (a PostgreSQL several processes may share) or `MOCK_STATE` (the folder
 * of the embedded one); `MOCK_CONTROL=off` or `--no-control` (no `/__mock`); `MOCK_LOG=off`; `MOCK_DEVICES=one` (silent sign-in
 * finds whoever came last: for one phone whose login codes never repeat).
 */
start().then(
  (server) => {
    stopOnSignal(server)
    process.stdout.write(`mock backend on ${server.url} · docs on ${server.url}/docs · control ${withControl ? 'on' : 'off'}\n`)
  },
  (error: unknown) => {
    const told =
      error instanceof UnusableStore ? `${folder}: ${error.message}` : error instanceof Error ? error.message : JSON.stringify(error)
    process.stderr.write(`mock backend did not start: ${told}\n`)
    process.exit(1)
  },
)
