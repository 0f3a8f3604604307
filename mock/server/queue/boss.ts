import { createHash } from 'node:crypto'
import PgBoss from 'pg-boss'
import type { Job } from '../../storage/jobs'
import type { Sql } from '../sql-driver'

/** Queues that units of work fill, and `deliver`, which the events fill. */
export type Queue = Job['queue'] | 'deliver'

/** A fetched job: its data and its sandbox. */
export interface Taken {
  id: string
  data: { sandbox: string; data: unknown }
  retryCount: number
  retryLimit: number
}

/** pg-boss's options of a queue; times in seconds. */
type QueueOptions = Pick<PgBoss.Queue, 'retryLimit' | 'retryDelay' | 'retryBackoff' | 'expireInSeconds'>

/** A job that exceeds `expireInSeconds` belongs to a process that died, so another one runs it. Backoff doubles the delay of each retry. */
const QUEUES: Record<Queue, QueueOptions> = {
  evaluate: { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  // Each run queues the next one, so the job must never be given up.
  sync: { retryLimit: 10_000, retryDelay: 30, expireInSeconds: 60 },
  // Each run queues the next one; a batch that nobody goes on with would stand still.
  // A run takes far less than a second, and officers wait for what a process that died had begun.
  batch: { retryLimit: 10_000, retryDelay: 2, expireInSeconds: 15 },
  // 5 s, then doubled: retries end after about an hour, because a later message is of little use.
  message: { retryLimit: 9, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
  event: { retryLimit: 5, retryDelay: 2, retryBackoff: true, expireInSeconds: 60 },
  // 5 s, then doubled: retries end after about a day.
  deliver: { retryLimit: 14, retryDelay: 5, retryBackoff: true, expireInSeconds: 60 },
}

export const QUEUE_NAMES = Object.keys(QUEUES) as Queue[] // `QUEUES` has no other keys

/** Name of a queue's dead-letter queue. */
export const deadOf = (queue: Queue): string => `${queue}-dead`

/** pg-boss passes no values with scripts of several statements. */
const over = (sql: Sql): PgBoss.Db => ({
  async executeSql(text: string, values: unknown[] = []) {
    if (values.length > 0) return sql.query(text, values)
    return { rows: await sql.script(text) }
  },
})

const QUIET = { supervise: false, schedule: false } as const

/** pg-boss over one database. Its own timers (supervise, schedule) are off, because their errors would end the process. */
export type Boss = PgBoss

/** Creates missing queues, one process at a time. @throws Error without a database */
export async function openBoss(sql: Sql): Promise<Boss> {
  const boss = new PgBoss({ db: over(sql), ...QUIET })
  await sql.alone(async () => {
    await boss.start()
    for (const name of QUEUE_NAMES) {
      await boss.createQueue(deadOf(name))
      await boss.createQueue(name, { name, ...QUEUES[name], deadLetter: deadOf(name) })
    }
  })
  return boss
}

/** UUID derived from sandbox, queue and key: inserting a job with the same id again is ignored. */
export function jobIdOf(sandbox: string, queue: string, key: string): string {
  const hex = createHash('sha256').update(`${sandbox}|${queue}|${key}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')
}
