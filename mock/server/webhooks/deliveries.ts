import type { EventType, InsurerEvent } from '../../alerts/event-types'
import { SERVER_CRYPTO } from '../crypto'
import type { Bell } from '../queue/bell'
import { jobIdOf, type Boss } from '../queue/boss'
import { Later } from '../queue/worker'
import type { Sql } from '../sql-driver'
import { pseudonymOf, secretOf, signed } from './secrets'

/** One event for one endpoint. */
export interface Delivery {
  event: string
  type: EventType
  state: 'waiting' | 'delivered' | 'failed'
  /** Oldest first. `at` is ISO; `status` is null when no answer came. */
  attempts: { at: string; status: number | null; ms: number }[]
}

export interface Deliveries {
  /** Newest first. */
  list(sandbox: string, endpoint: string): Promise<Delivery[]>
  /** Sends an event again, with its id and body. @returns false when it was never sent there, or the endpoint is disabled or removed */
  replay(sandbox: string, endpoint: string, event: string): Promise<boolean>
  /** Queues an event for every endpoint that subscribes to it. */
  fanOut(sandbox: string, event: InsurerEvent): Promise<void>
  /** One attempt. @param last whether no retry follows @throws Error to be retried, Later to be postponed */
  deliver(sandbox: string, target: { endpoint: string; event: string }, last: boolean): Promise<void>
  /** Deletes deliveries older than 3 days. */
  sweep(): Promise<void>
}

/** ms that an endpoint may take to answer. */
const PATIENCE = 10_000
const GONE = 410
/** ms that deliveries are postponed while another one probes an endpoint that timed out. */
const DEAF_FOR = 15_000

/**
 * Body of an event; its id is in the headers. The user id derives from the phone number, so a pseudonym replaces it, another one in
 * each sandbox.
 */
function bodyOf({ type, at, data }: InsurerEvent, key: string, sandbox: string): string {
  const shown = 'userId' in data ? { ...data, userId: pseudonymOf(key, sandbox, data.userId) } : data
  return JSON.stringify({ type, timestamp: at, data: shown })
}

/** The same for every endpoint and attempt. It contains no full stop, which separates the parts of the signed text. */
const eventIdOf = (sandbox: string, { id }: InsurerEvent): string => `evt_${SERVER_CRYPTO.digest(`${sandbox}|${id}`)}`

/** @returns the status; null when no answer came. Redirects are not followed, because only the registered URL was checked. */
async function post(url: string, headers: Record<string, string>, body: string): Promise<number | null> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    })
    await response.body?.cancel()
    return response.status
  } catch {
    return null
  }
}

interface Options {
  sql: Sql
  boss: Boss
  /** Secrets are derived from it. */
  key: string
  /** Rung when a delivery was queued. */
  bell: Bell
}

/** Standard Webhooks of every sandbox: signed, retried for a day, replayed on demand. */
export function createDeliveries({ sql, boss, key, bell }: Options): Deliveries {
  const ask = async <Found>(text: string, values: unknown[]): Promise<Found[]> => (await sql.query(text, values)).rows as Found[] // named in each query

  /** Endpoints that timed out → whether a delivery is probing them now. */
  const deaf = new Map<string, { probing: boolean }>()

  /** An endpoint that timed out gets one try at a time. @throws Later for all others */
  async function carefully(endpoint: string, send: () => Promise<number | null>): Promise<number | null> {
    const known = deaf.get(endpoint)
    if (known?.probing) throw new Later(DEAF_FOR)
    if (known) known.probing = true
    const status = await send()
    if (status !== null) deaf.delete(endpoint)
    else if (known) known.probing = false
    else if (!deaf.has(endpoint)) deaf.set(endpoint, { probing: false })
    return status
  }

  return {
    list: (sandbox, endpoint) =>
      ask<Delivery>(
        `select event, type, state, attempts from webhook_delivery where sandbox = $1 and endpoint = $2
         order by created_at desc, event limit 100`,
        [sandbox, endpoint],
      ),
    async replay(sandbox, endpoint, event) {
      const again = await ask(
        `update webhook_delivery set state = 'waiting' where sandbox = $1 and endpoint = $2 and event = $3
         and exists (select 1 from webhook_endpoint e where e.sandbox = $1 and e.id = $2 and e.disabled_at is null) returning event`,
        [sandbox, endpoint, event],
      )
      if (again.length === 0) return false
      await boss.insert([{ name: 'deliver', data: { sandbox, data: { endpoint, event } } }])
      bell.ring()
      return true
    },
    async fanOut(sandbox, insurerEvent) {
      const event = eventIdOf(sandbox, insurerEvent)
      await sql.transaction(async (query) => {
        const { rows } = await query(
          `insert into webhook_delivery (sandbox, endpoint, event, type, body)
           select sandbox, id, $2, $3, $4 from webhook_endpoint
           where sandbox = $1 and disabled_at is null and (events = '[]' or events ? $3)
           on conflict do nothing returning endpoint`,
          [sandbox, event, insurerEvent.type, bodyOf(insurerEvent, key, sandbox)],
        )
        if (rows.length === 0) return
        const jobs = (rows as { endpoint: string }[]).map(({ endpoint }) => ({
          name: 'deliver',
          id: jobIdOf(sandbox, 'deliver', `${endpoint}|${event}`),
          data: { sandbox, data: { endpoint, event } },
        }))
        await boss.insert(jobs, { db: { executeSql: query } })
      })
      bell.ring()
    },
    async deliver(sandbox, { endpoint, event }, last) {
      const [found] = await ask<{ url: string; secret: number; earlier: boolean; body: string }>(
        `select e.url, e.secret, coalesce(e.earlier_until > now(), false) as earlier, d.body
         from webhook_endpoint e join webhook_delivery d on d.sandbox = e.sandbox and d.endpoint = e.id
         where e.sandbox = $1 and e.id = $2 and d.event = $3 and e.disabled_at is null and d.state <> 'delivered'`,
        [sandbox, endpoint, event],
      )
      // Removed, disabled or delivered meanwhile.
      if (!found) return
      const live = found.earlier ? [found.secret, found.secret - 1] : [found.secret]
      const began = Date.now()
      const headers = signed(
        live.map((version) => secretOf(key, endpoint, version)),
        event,
        began,
        found.body,
      )
      const status = await carefully(endpoint, () => post(found.url, headers, found.body))
      const done = status !== null && status >= 200 && status < 300
      const over = last || status === GONE
      await ask(
        // A concurrent try may have succeeded meanwhile.
        `update webhook_delivery set attempts = attempts || $4::jsonb, state = case state when 'delivered' then state else $5 end
         where sandbox = $1 and endpoint = $2 and event = $3`,
        [
          sandbox,
          endpoint,
          event,
          JSON.stringify([{ at: new Date(began).toISOString(), status, ms: Date.now() - began }]),
          done ? 'delivered' : over ? 'failed' : 'waiting',
        ],
      )
      if (status === GONE) await ask('update webhook_endpoint set disabled_at = now() where sandbox = $1 and id = $2', [sandbox, endpoint])
      else if (!done) throw new Error('not delivered')
    },
    async sweep() {
      await ask(`delete from webhook_delivery where created_at < now() - interval '3 days'`, [])
    },
  }
}
