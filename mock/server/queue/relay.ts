import type { Query, Sql } from '../sql-driver'
import { jobIdOf, type Boss } from './boss'

/** Rows moved in one transaction. */
const BATCH = 500

interface Row {
  sandbox: string
  queue: string
  key: string | null
  data: unknown
  due: Date | null
  /** False for an event without subscribers, which is dropped. */
  wanted: boolean
}

/** Deletes and returns the oldest rows; skips rows locked by other processes. */
const TAKE = `
delete from outbox where id in (select id from outbox order by id limit ${BATCH} for update skip locked)
returning sandbox, queue, key, data, due, queue <> 'event' or exists (
  select 1 from webhook_endpoint e where e.sandbox = outbox.sandbox and e.disabled_at is null
) as wanted`

/**
 * Moves the outbox of units of work to the queues in one transaction, so that a crash neither loses nor doubles a job.
 * @returns number of rows moved or dropped
 */
export const relay = (sql: Sql, boss: Boss): Promise<number> =>
  sql.transaction(async (query: Query) => {
    const rows = (await query(TAKE, [])).rows as Row[] // named in the query
    if (rows.length === 0) return 0
    const jobs = rows
      .filter(({ wanted }) => wanted)
      .map(({ sandbox, queue, key, data, due }) => ({
        name: queue,
        data: { sandbox, data },
        ...(key === null ? {} : { id: jobIdOf(sandbox, queue, key) }),
        ...(due === null ? {} : { startAfter: due.toISOString() }),
      }))
    if (jobs.length > 0) await boss.insert(jobs, { db: { executeSql: query } })
    return rows.length
  })
