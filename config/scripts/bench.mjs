import { startPostgres } from './postgres.mjs'
import { runTypeScript } from './typescript.mjs'

// A PostgreSQL of its own, unless one is named.
const postgres = process.env.DATABASE_URL ? null : await startPostgres()
if (postgres) process.env.DATABASE_URL = postgres.url
const code = await runTypeScript('tests/bench/main')
postgres?.stop()
process.exit(code)
