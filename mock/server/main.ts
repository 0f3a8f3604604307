import { onDatabase } from './background'
import { openEmbedded, openPostgres, UnusableStore } from './databases'
import { importStateFile, startServer, type MockServer } from './server'
import { prepare, type Sql } from './sql-driver'
import { vendorsOf } from './vendors/settings'
import { masterKey } from './webhooks/secrets'

/** ms that requests in flight may take after a stop signal. Longer than the slowest scenario. */
const STOP_PATIENCE = 15_000

const { env } = process
const folder = (env.MOCK_STATE ?? '.cache/mock-state').replace(/\.json$/, '')
/** State file of versions before the database. */
const stateFile = `${folder}.json`
// Any value but `on` switches it off.
const withControl = (env.MOCK_CONTROL ?? 'on') === 'on' && !process.argv.includes('--no-control')

function stopOnSignal(server: MockServer): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return // Ctrl-C arrives twice: from the terminal, and from the script that started this process
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
  const vendors = vendorsOf(env)
  const database = onDatabase(sql, {
    vendors,
    webhookKey: masterKey(env.MOCK_KEY, env.DATABASE_URL ? null : `${folder}.key`),
    webhookHosts: (env.MOCK_WEBHOOK_HOSTS ?? '')
      .split(',')
      .map((host) => host.trim().toLowerCase())
      .filter((host) => host !== ''),
    onError: (error) => process.stderr.write(`background: ${error instanceof Error ? error.name : 'error'}\n`),
  })
  if ((await database.driver.list('', { after: '', limit: 1 })).length === 0) await importStateFile(database.driver, stateFile)
  return startServer({
    ...database,
    vendors,
    port: Number(env.MOCK_PORT ?? 4010),
    clock: () => Date.now(),
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    withControl,
    manyDevices: env.MOCK_DEVICES !== 'one',
    ...(env.MOCK_TRUST_PROXY ? { trustProxy: env.MOCK_TRUST_PROXY } : {}),
    ...(env.MOCK_LOG === 'off' ? {} : { log: process.stdout }),
  })
}

/**
 * Entry of `npm run mock`. Optional: `MOCK_PORT`; `DATABASE_URL` (a PostgreSQL that several processes may share) or `MOCK_STATE` (the
 * folder of the embedded one); `MOCK_CONTROL=off` or `--no-control` (no `/__mock`); `MOCK_LOG=off`; `MOCK_DEVICES=one` (silent sign-in
 * takes every caller for the same device: for one phone, whose login codes never repeat).
 */
start().then(
  (server) => {
    stopOnSignal(server)
    process.stdout.write(`mock backend on ${server.url} · docs on ${server.url}/docs · control ${withControl ? 'on' : 'off'}\n`)
  },
  (error: unknown) => {
    const reason =
      error instanceof UnusableStore ? `${folder}: ${error.message}` : error instanceof Error ? error.message : JSON.stringify(error)
    process.stderr.write(`mock backend did not start: ${reason}\n`)
    process.exit(1)
  },
)
