import type { EventType } from '../../alerts/event-types'
import type { Sql } from '../sql-driver'
import { secretOf } from './secrets'

/** A URL that receives events. Times ISO. */
export interface Endpoint {
  id: string
  url: string
  /** Event types that it receives; empty means all. */
  events: EventType[]
  createdAt: string
  /** When it answered 410 (gone); null while it receives events. */
  disabledAt: string | null
}

export interface Endpoints {
  /** @returns null when the sandbox has the most endpoints allowed */
  create(sandbox: string, url: string, events: readonly EventType[]): Promise<(Endpoint & { secret: string }) | null>
  list(sandbox: string): Promise<Endpoint[]>
  /** @returns false when it does not exist */
  remove(sandbox: string, id: string): Promise<boolean>
  /** Creates a new secret; the previous one also signs for one more day. @returns null when the endpoint does not exist */
  rotate(sandbox: string, id: string): Promise<string | null>
}

/** Most endpoints of one sandbox. */
const ENDPOINTS = 10

interface Row {
  id: string
  url: string
  events: EventType[]
  created_at: Date
  disabled_at: Date | null
}

const COLUMNS = 'id, url, events, created_at, disabled_at'

const endpointOf = ({ id, url, events, created_at, disabled_at }: Row): Endpoint => ({
  id,
  url,
  events,
  createdAt: created_at.toISOString(),
  disabledAt: disabled_at?.toISOString() ?? null,
})

/** @param key secrets are derived from it */
export function createEndpoints(sql: Sql, key: string, newId: () => string): Endpoints {
  const ask = async <Found>(text: string, values: unknown[]): Promise<Found[]> => (await sql.query(text, values)).rows as Found[] // named in each query
  return {
    async create(sandbox, url, events) {
      const [row] = await ask<Row>(
        `insert into webhook_endpoint (sandbox, id, url, events) select $1, $2, $3, $4::jsonb
         where (select count(*) from webhook_endpoint where sandbox = $1) < ${ENDPOINTS} returning ${COLUMNS}`,
        [sandbox, `we_${newId()}`, url, JSON.stringify(events)],
      )
      return row ? { ...endpointOf(row), secret: secretOf(key, row.id, 1) } : null
    },
    async list(sandbox) {
      const rows = await ask<Row>(`select ${COLUMNS} from webhook_endpoint where sandbox = $1 order by created_at, id`, [sandbox])
      return rows.map(endpointOf)
    },
    async remove(sandbox, id) {
      return (await ask('delete from webhook_endpoint where sandbox = $1 and id = $2 returning id', [sandbox, id])).length > 0
    },
    async rotate(sandbox, id) {
      const [row] = await ask<{ secret: number }>(
        `update webhook_endpoint set secret = secret + 1, earlier_until = now() + interval '1 day'
         where sandbox = $1 and id = $2 returning secret`,
        [sandbox, id],
      )
      return row ? secretOf(key, id, row.secret) : null
    },
  }
}
