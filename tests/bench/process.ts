import { onDatabase } from '../../mock/server/background'
import { openPostgres } from '../../mock/server/databases'
import { startServer } from '../../mock/server/server'
import { prepare } from '../../mock/server/sql-driver'

/** One process of several over the PostgreSQL of `DATABASE_URL`, without a limit of requests: a bench is no attack. */
async function run(): Promise<void> {
  const sql = openPostgres(process.env.DATABASE_URL ?? '')
  await prepare(sql)
  const settings = { vendors: {}, webhookKey: null, webhookHosts: [], onError: () => undefined }
  const rates = { session: 1_000_000, address: 1_000_000 }
  const { url } = await startServer({ ...onDatabase(sql, settings), clock: () => Date.now(), port: 0, rates })
  process.stdout.write(`on ${url}\n`)
}

void run()
