import type { Sql } from '../sql-driver'
import { QUEUE_NAMES, deadOf, type Boss } from './boss'

/** A job that failed for good. Times ISO. */
export interface DeadLetter {
  id: string
  queue: string
  failedAt: string
}

export interface DeadLetters {
  /** Newest first. */
  list(sandbox: string): Promise<DeadLetter[]>
  /** Moves it back to its queue. @returns false when it does not exist */
  retry(sandbox: string, id: string): Promise<boolean>
}

const queueOf = (dead: unknown): string => QUEUE_NAMES.find((name) => deadOf(name) === dead) ?? ''

/** Jobs in the dead-letter queues, which no worker reads. */
export function createDeadLetters(sql: Sql, boss: Boss): DeadLetters {
  const names = QUEUE_NAMES.map(deadOf)
  return {
    async list(sandbox) {
      const { rows } = await sql.query(
        `select id, name, created_on from pgboss.job where name = any($2) and data->>'sandbox' = $1 order by created_on desc, id limit 100`,
        [sandbox, names],
      )
      return (rows as { id: string; name: string; created_on: Date }[]).map(({ id, name, created_on }) => ({
        id,
        queue: queueOf(name),
        failedAt: created_on.toISOString(),
      }))
    },
    retry: (sandbox, id) =>
      sql.transaction(async (query) => {
        const { rows } = await query(
          `delete from pgboss.job where name = any($3) and data->>'sandbox' = $1 and id::text = $2 returning name, data`,
          [sandbox, id, names],
        )
        const [dead] = rows as { name: string; data: object }[] // columns of the query
        if (!dead) return false
        await boss.insert([{ name: queueOf(dead.name), data: dead.data }], { db: { executeSql: query } })
        return true
      }),
  }
}
