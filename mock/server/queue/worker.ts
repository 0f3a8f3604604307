import type { Sql } from '../sql-driver'
import { createBell, type Bell } from './bell'
import { deadOf, QUEUE_NAMES, type Boss, type Queue, type Taken } from './boss'
import { relay } from './relay'

/** A failure that no retry can help: the job goes to the dead-letter queue at once. */
export class Hopeless extends Error {}

/** Postpones a job; not counted as a retry. */
export class Later extends Error {
  /** @param ms to wait */
  constructor(readonly ms: number) {
    super('later')
  }
}

/** Runs one job; an error makes it retry later. @param data as it was queued, unchecked @param last whether no retry follows */
export type Work = (sandbox: string, data: unknown, last: boolean) => Promise<void>

export interface Worker {
  /** Whether a sandbox has no due job in the outbox and no due sync or evaluation. */
  isIdle(sandbox: string): Promise<boolean>
  /** Stops taking jobs and waits for running ones. */
  stop(): Promise<void>
}

/** ms between two polls for jobs that other processes queued, and for due ones. */
const LOOK_EVERY = 1000
/** ms between two runs of pg-boss's maintenance, which handles expired and old jobs. */
const TIDY_EVERY = 30_000
/** Jobs of one queue that run concurrently in this process. */
const PLACES = 20

/** Whether a sandbox has due jobs, queued or running. Reads pg-boss's table, because its API has no such query. */
const DUE = `
select exists (select 1 from outbox where sandbox = $1 and (due is null or due <= now())) or exists (
  select 1 from pgboss.job where name in ('sync', 'evaluate') and data->>'sandbox' = $1
    and (state = 'retry' or state < 'completed' and start_after <= now())
) as busy`

/** The error's name only: its message may hold personal data. */
const reasonOf = (error: unknown): { name: string } => ({ name: error instanceof Error ? error.name : 'unknown' })

/** Tries to write a job's result, and ms between them. */
const TRIES = 5
const BETWEEN = 1000

async function patiently(say: () => Promise<unknown>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await say()
      return
    } catch (error) {
      if (tries === TRIES) throw error
      await new Promise((resolve) => setTimeout(resolve, BETWEEN))
    }
  }
}

interface WorkerParts {
  sql: Sql
  boss: Boss
  /** Rung when a job was queued. */
  bell: Bell
  work: Record<Queue, Work>
  /** Called with errors of the loops, such as a lost database. */
  onError(error: unknown): void
}

/** Runs the jobs of one database's queues; any number of processes may do so. */
export function startWorker({ sql, boss, bell, work, onError }: WorkerParts): Worker {
  // An `error` event without a listener would end the process.
  boss.on('error', onError)
  let ended = false
  const goesOn = (): boolean => !ended

  async function doJob(name: Queue, { id, data, retryCount, retryLimit }: Taken): Promise<void> {
    let failure: unknown = null
    try {
      await work[name](data.sandbox, data.data, retryCount >= retryLimit)
    } catch (error) {
      failure = error
    }
    // The write is retried, so that a short loss of the database does not make a finished job run again.
    if (failure === null) await patiently(() => boss.complete(name, id))
    else if (failure instanceof Hopeless) await instead(name, id, [{ name: deadOf(name), data }])
    else if (failure instanceof Later) await instead(name, id, [{ name, data, startAfter: new Date(Date.now() + failure.ms) }])
    else await boss.fail(name, id, reasonOf(failure))
  }

  /** Completes a job and queues another in one transaction. */
  const instead = (name: Queue, id: string, jobs: Parameters<Boss['insert']>[0]): Promise<void> =>
    sql.transaction(async (query) => {
      const db = { executeSql: query }
      await boss.insert(jobs, { db })
      await boss.complete(name, id, {}, { db })
    })

  const underWay = new Set<Promise<void>>()

  /** Jobs of one queue run concurrently, so that a slow one delays no other. */
  function serve(name: Queue): () => Promise<boolean> {
    const mine = new Set<Promise<void>>()
    const begin = (job: Taken): void => {
      const running = doJob(name, job)
        .catch(onError)
        .finally(() => [mine, underWay].forEach((jobs) => jobs.delete(running)))
      mine.add(running)
      underWay.add(running)
    }
    return async () => {
      if (mine.size === PLACES) await Promise.race(mine)
      const jobs = (await boss.fetch(name, { batchSize: PLACES - mine.size, includeMetadata: true })) as Taken[] // relay and deliveries queue no others
      jobs.forEach(begin)
      return jobs.length > 0
    }
  }

  async function loop(ms: number, wakes: Bell, step: () => Promise<boolean>): Promise<void> {
    while (goesOn()) {
      let more = false
      try {
        more = await step()
      } catch (error) {
        onError(error)
      }
      if (!more && goesOn()) await wakes.wait(ms)
    }
  }

  const takeOver = async (): Promise<boolean> => {
    const taken = (await relay(sql, boss)) > 0
    if (taken) bell.ring()
    return taken
  }
  const tidy = async (): Promise<boolean> => {
    await boss.maintain()
    return false
  }
  /** Wakes the maintenance loop on stop only: new jobs do not make maintenance urgent. */
  const end = createBell()
  const loops = [
    loop(LOOK_EVERY, bell, takeOver),
    loop(TIDY_EVERY, end, tidy),
    ...QUEUE_NAMES.map((name) => loop(LOOK_EVERY, bell, serve(name))),
  ]
  return {
    async isIdle(sandbox) {
      const [row] = (await sql.query(DUE, [sandbox])).rows as { busy: boolean }[] // named in the query
      return row?.busy === false
    },
    async stop() {
      ended = true
      bell.ring()
      end.ring()
      await Promise.all(loops)
      await Promise.all(underWay)
      await boss.stop({ graceful: false })
    },
  }
}
