import { startPostgres } from './postgres.mjs'
import { runTypeScript } from './typescript.mjs'

// Starts its own PostgreSQL, unless DATABASE_URL names one.
const postgres = process.env.DATABASE_URL ? null : await startPostgres()
if (postgres) process.env.DATABASE_URL = postgres.url
if (!process.env.DATABASE_URL) {
  console.error('PostgreSQL is missing: install it (Debian: apt-get install postgresql).')
  process.exit(1)
}
const code = await runTypeScript('tests/bench/main', process.argv.slice(2))
postgres?.stop()
process.exit(code)
