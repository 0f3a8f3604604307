import * as v from 'valibot'
import { renderAlert, templateOf } from '@/domain/alert-message'
import { evaluate, syncPage } from '../alerts/evaluate'
import type { InsurerEvent } from '../alerts/event-types'
import type { Driver, MockBackend } from '../index'
import { noteUnsent, sendingOf } from '../alerts/sent'
import { workBatch } from '../enterprise/batch-job'
import type { MessageJob } from '../storage/jobs'
import { SERVER_IDS } from './crypto'
import { createBell, type Bell } from './queue/bell'
import { openBoss } from './queue/boss'
import { createDeadLetters, type DeadLetters } from './queue/dead-letters'
import { Hopeless, startWorker, type Work } from './queue/worker'
import { sqlDriver, type Sql } from './sql-driver'
import type { SendOutcome, Vendors } from './vendors/vendor'
import { createDeliveries, type Deliveries } from './webhooks/deliveries'
import { createEndpoints, type Endpoints } from './webhooks/endpoints'
import { WEBHOOK_SCHEMA } from './webhooks/schema'

/** Finds the backend of a sandbox by its id; null when it does not exist. */
export type FindSandbox = (sandbox: string) => Promise<MockBackend | null>

/** Work outside requests: sync, evaluation, messages, webhooks. */
export interface Background {
  /** Null without a signing key. */
  webhooks: Webhooks | null
  deadLetters: DeadLetters
  /** Whether a sandbox has no due job in the outbox and no due sync or evaluation. */
  isIdle(sandbox: string): Promise<boolean>
  /** Deletes expired documents and old webhook deliveries, in every sandbox. */
  sweep(): Promise<void>
  /** Stops taking jobs and waits for running ones. */
  stop(): Promise<void>
}

export interface Webhooks {
  endpoints: Endpoints
  deliveries: Deliveries
  /** Hosts that may receive webhooks, besides this machine. */
  hosts: readonly string[]
}

/** Sandbox id of requests outside any sandbox. */
export const NO_SANDBOX = 'default'

const people = v.object({ users: v.array(v.string()) })
const sync = v.object({ epoch: v.string(), due: v.number(), after: v.string() })
const message = v.object({ userId: v.string(), cardId: v.string(), messageId: v.string() })
const batch = v.object({ batchId: v.string() })
const target = v.object({ endpoint: v.string(), event: v.string() })

/** Evaluates each user in a unit of work of their own, so that one broken document does not stop the others. */
async function evaluateAll(backend: MockBackend, users: readonly string[]): Promise<void> {
  let failed = 0
  for (const userId of users) {
    try {
      await backend.run((insurer) => evaluate(insurer, userId))
    } catch {
      failed += 1
    }
  }
  // The retry includes all users: for one who is up to date, evaluation only reads.
  if (failed > 0) throw new Error(`${failed} of ${users.length} could not be evaluated`)
}

/**
 * Sends a message through the vendor of the host that it is addressed to.
 * @param last whether no retry follows @throws Error to be retried, Hopeless to be set aside at once
 */
async function sendMessage(backend: MockBackend, vendors: Vendors, job: MessageJob, last: boolean): Promise<void> {
  const untaken = (): Promise<void> => backend.run((insurer) => noteUnsent(insurer, job, 'untaken'))
  const sending = await backend.store.look((tx) => sendingOf({ tx }, job))
  if (!sending) return
  const { message, host, openId } = sending
  const vendor = vendors[host]
  const kind = templateOf(message.body)
  if (!vendor || kind === null || openId === null) return untaken()
  let outcome: SendOutcome
  try {
    outcome = await vendor.send(openId, kind, renderAlert(message.body))
  } catch (error) {
    if (last) await untaken()
    throw error
  }
  if (outcome === 'refused') await backend.run((insurer) => noteUnsent(insurer, job, 'refused'))
  if (outcome !== 'invalid') return
  await untaken()
  throw new Hopeless(`the vendor takes no ${kind}`)
}

interface BackgroundParts {
  sql: Sql
  bell: Bell
  settings: BackgroundSettings
  open: FindSandbox
}

async function startBackground({ sql, bell, settings, open }: BackgroundParts): Promise<Background> {
  await sql.alone(() => sql.script(WEBHOOK_SCHEMA))
  const boss = await openBoss(sql)
  const { webhookKey: key, webhookHosts: hosts } = settings
  const newId = (): string => SERVER_IDS.next('webhook')
  const deliveries = key === null ? null : createDeliveries({ sql, boss, key, bell })
  const inSandbox =
    (act: (backend: MockBackend, data: unknown, last: boolean) => Promise<void>): Work =>
    async (sandbox, data, last) => {
      const backend = await open(sandbox)
      // A removed sandbox has no users left: its job is dropped.
      if (backend) await act(backend, data, last)
    }
  const worker = startWorker({
    sql,
    boss,
    bell,
    work: {
      evaluate: inSandbox((backend, data) => evaluateAll(backend, v.parse(people, data).users)),
      sync: inSandbox((backend, data) => backend.run((insurer) => syncPage(insurer, v.parse(sync, data)))),
      batch: inSandbox((backend, data) => backend.run((insurer) => workBatch(insurer, v.parse(batch, data).batchId))),
      message: inSandbox((backend, data, last) => sendMessage(backend, settings.vendors, v.parse(message, data), last)),
      // Cast without a check: only units of work queue events, and their code is type-checked.
      event: async (sandbox, data) => deliveries?.fanOut(sandbox, data as InsurerEvent),
      deliver: async (sandbox, data, last) => deliveries?.deliver(sandbox, v.parse(target, data), last),
    },
    onError: settings.onError,
  })
  return {
    webhooks: key !== null && deliveries ? { endpoints: createEndpoints(sql, key, newId), deliveries, hosts } : null,
    deadLetters: createDeadLetters(sql, boss),
    isIdle: worker.isIdle,
    async sweep() {
      await sql.query('delete from document where expires_at <= now()', [])
      await deliveries?.sweep()
    },
    stop: worker.stop,
  }
}

export interface BackgroundSettings {
  /** Vendors that messages are sent through. */
  vendors: Vendors
  /** Webhook secrets are derived from it; null switches webhooks off. */
  webhookKey: string | null
  /** Hosts that may receive webhooks, besides this machine. */
  webhookHosts: readonly string[]
  /** Called with errors of the workers themselves, such as a lost database. */
  onError(error: unknown): void
}

/** Options of `startServer` that depend on the database: document drivers and background work. */
interface DatabaseParts {
  driver: Driver
  sandboxDriver(id: string): Driver
  background(find: FindSandbox): Promise<Background>
  closeStore(): Promise<void>
}

export function onDatabase(sql: Sql, settings: BackgroundSettings): DatabaseParts {
  const bell = createBell()
  const driverOf = (sandbox: string): Driver => sqlDriver(sql, sandbox, () => bell.ring())
  return {
    driver: driverOf(NO_SANDBOX),
    sandboxDriver: driverOf,
    background: (open) => startBackground({ sql, bell, settings, open }),
    closeStore: () => sql.close(),
  }
}
