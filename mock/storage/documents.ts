import * as v from 'valibot'
import { channelId, message, otpPurpose, SECURITY_EVENTS } from '@/contract'
import type { OutboxItem, PersonaId, ScenarioId, ScenarioPlatform } from '../control-types'
import type { Fault } from '../fault-kinds'
import type { LedgerEvent } from '../ledger/types'
import { PERSONA_IDS } from '../personas'
import { pending, user } from './person'
import { keepUntil, lock, moment, own, password } from './shapes'

export type * from './person'
export type { Lock, StoredPassword } from './shapes'

/** Times are ms on the insurer's clock. No full number, no password and no token stands in any of these: digests do. */

const { nullable } = v

/** The operator's: the test clock and the daily sync. */
export const sandbox = v.object({
  /** Demo clock `demo` when the real one said `real`; null while they are the same. */
  clock: v.optional(nullable(v.object({ real: moment, demo: moment })), null),
  /** ms that an operator has moved the clock by, in all: sessions are measured without them. */
  moved: v.optional(v.number(), 0),
  sync: v.optional(nullable(v.object({ stoppedAt: moment, expectedBy: moment, restoredAt: nullable(moment) })), null),
})
export type Sandbox = v.InferOutput<typeof sandbox>

/** What the demonstration pretends; no handler reads it. */
export const demo = v.object({
  personaId: v.optional(
    v.custom<PersonaId>((id) => PERSONA_IDS.some((known) => known === id)),
    'newcomer',
  ),
  scenarioId: v.optional(
    v.custom<ScenarioId>((id) => typeof id === 'string'),
    'normal',
  ),
  faults: v.optional(v.array(own<Fault>()), []),
  platform: v.optional(own<ScenarioPlatform>(), {}),
  /** Platform messages from before are history, not something the operator just caused. */
  outboxFrom: v.optional(moment, 0),
})
export type Demo = v.InferOutput<typeof demo>

/** A code on its way to a phone, whoever's it is. */
export const code = v.object({
  purpose: otpPurpose,
  digest: v.string(),
  sentAt: moment,
  wrong: v.number(),
  /** Sent one after the other, each before the one before was used. */
  sends: v.number(),
  keepUntil,
})
export type Code = v.InferOutput<typeof code>

/** Texts the demonstration would have sent: only the operators' outbox shows them. */
export const sms = v.object({ item: own<OutboxItem>(), serial: v.number(), keepUntil })

/** Messages of one card, oldest first. */
export const inbox = v.object({ messages: v.optional(v.array(message), []), keepUntil })
export type Inbox = v.InferOutput<typeof inbox>

const loggedEvent = v.object({
  id: v.string(),
  at: moment,
  kind: v.picklist(SECURITY_EVENTS),
  device: nullable(v.string()),
  channel: nullable(channelId),
})
export type LoggedEvent = v.InferOutput<typeof loggedEvent>

/** What happened to a person's account, oldest first. */
export const log = v.object({ next: v.optional(v.number(), 1), events: v.optional(v.array(loggedEvent), []) })

/** What happened to an insured record on top of its history. */
export const record = v.object({
  events: v.optional(v.array(own<LedgerEvent>()), []),
  arrears: v.optional(v.object({ months: v.array(v.string()), frozenSince: nullable(v.string()) }), { months: [], frozenSince: null }),
  /** Null while it is the first one. */
  password: v.optional(nullable(password), null),
  lock: v.optional(nullable(lock), null),
  boundBy: v.optional(v.array(v.object({ userId: v.string(), cardId: v.string() })), []),
  disputes: v.optional(v.array(v.object({ cardId: v.string(), transactionId: v.string(), reason: v.string(), reference: v.string() })), []),
})
export type RecordDocument = v.InferOutput<typeof record>

/** An account of a channel, or what strangers tried at one that does not exist. */
export const account = v.object({
  password: v.optional(nullable(password), null),
  lock: v.optional(nullable(lock), null),
  /** Who has it open. */
  users: v.optional(v.array(v.string()), []),
  recordId: v.optional(nullable(v.string()), null),
  keepUntil,
})

/** What leads to an owner: a token, a device that comes back, a lock. */
export const sessionPointer = v.object({ userId: v.string(), keepUntil })
export const loginPointer = v.object({ userId: v.string(), deviceId: v.string() })
export const lockPointer = v.object({ subject: v.string(), keepUntil })

/** The answer of a write, for whoever sends it again: sealed by the key they chose, because tokens stand in some. */
export const answer = v.object({ sealed: v.string(), expiresAt: moment, keepUntil })

/** Every kind of document, by the first part of its key. */
export const DOCUMENTS = {
  sandbox,
  demo,
  user,
  pending,
  code,
  sms,
  inbox,
  log,
  record,
  account,
  session: sessionPointer,
  login: loginPointer,
  lock: lockPointer,
  answer,
} as const

export type Kind = keyof typeof DOCUMENTS
export type DocumentOf<Name extends Kind> = v.InferOutput<(typeof DOCUMENTS)[Name]>
