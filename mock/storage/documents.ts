import * as v from 'valibot'
import {
  CASE_RESULTS,
  certificate as issued,
  channelId,
  FAMILY_RELATIONS,
  GRANT_ENDS,
  message,
  messageBody,
  otpPurpose,
  SECURITY_EVENTS,
  type Scan,
} from '@/contract'
import { credentialSeconds, USUAL_LIFE } from '../cashier/life'
import type { OutboxItem } from '../demo/control-types'
import type { Fault, ScenarioPlatform } from '../demo/outcomes'
import type { ScenarioId } from '../demo/scenarios'
import type { LedgerEvent } from '../ledger/types'
import { PERSONA_IDS, type PersonaId } from '../personas'
import { audit, batch, employer, exported, workConsents } from './employer'
import { pending, user } from './person'
import { dispute, keepUntil, lock, moment, own, password } from './shapes'

export type * from './employer'
export type * from './person'
export type { Lock, StoredPassword } from './shapes'

/** Times are ms on the insurer's clock. Documents hold digests instead of full numbers, passwords and tokens. */

const { nullable } = v

/** Why a row of an employer's batch is not answered. */
const ROW_FAULTS = ['timeout', 'throttled', 'number-mismatch'] as const

/** Set by operators: the test clock, the daily sync and what insurers do not answer. */
export const sandbox = v.object({
  /** Id of this world, new with every loaded preview; events and jobs of an older one are outdated. */
  world: v.optional(v.string(), ''),
  /** The insurer's clock showed `demo` at real time `real`, ms; null while both are the same. */
  clock: v.optional(nullable(v.object({ real: moment, demo: moment })), null),
  /** Sum of all clock moves, ms: sessions do not count them as elapsed time. */
  moved: v.optional(v.number(), 0),
  /** s that a code of 医保电子凭证 can be scanned. */
  credentialSeconds: v.optional(credentialSeconds, USUAL_LIFE),
  sync: v.optional(nullable(v.object({ stoppedAt: moment, expectedBy: moment, restoredAt: nullable(moment) })), null),
  /** Rows of employers' batches that insurers do not answer: every so many places of a roster (0 for none), or these, until a moment or for good. */
  rowFaults: v.optional(
    v.array(
      v.object({
        cause: v.picklist(ROW_FAULTS),
        every: v.number(),
        positions: v.array(v.number()),
        until: nullable(moment),
      }),
    ),
    [],
  ),
})
export type Sandbox = v.InferOutput<typeof sandbox>

/** State of the simulation; no handler reads it. */
export const demo = v.object({
  personaId: v.optional(
    v.custom<PersonaId>((id) => PERSONA_IDS.some((known) => known === id)),
    'newcomer',
  ),
  /** Null before the first one is loaded, and after a persona was chosen on its own. */
  scenarioId: v.optional(nullable(v.custom<ScenarioId>((id) => typeof id === 'string')), null),
  faults: v.optional(v.array(own<Fault>()), []),
  platform: v.optional(own<ScenarioPlatform>(), {}),
  /** The outbox shows platform messages from here on, ms; earlier ones are seeded history. */
  outboxFrom: v.optional(moment, 0),
})
export type Demo = v.InferOutput<typeof demo>

/** The code last sent to a phone for a purpose. */
export const code = v.object({
  purpose: otpPurpose,
  digest: v.string(),
  sentAt: moment,
  wrong: v.number(),
  /** Codes sent in a row without one being used. */
  sends: v.number(),
  keepUntil,
})
export type Code = v.InferOutput<typeof code>

/** Simulated SMS, for the operators' outbox only. */
const sms = v.object({ item: own<OutboxItem>(), serial: v.number(), keepUntil })

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
const log = v.object({ next: v.optional(v.number(), 1), events: v.optional(v.array(loggedEvent), []) })

const storedCase = v.object({
  transactionId: v.string(),
  reference: v.string(),
  filedAt: moment,
  evidenceAt: nullable(moment),
  resultAt: nullable(moment),
  result: nullable(v.picklist(CASE_RESULTS)),
  withdrawnAt: nullable(moment),
  note: nullable(v.string()),
})
export type StoredCase = v.InferOutput<typeof storedCase>

/** What happened to an insured record on top of its history. */
export const record = v.object({
  events: v.optional(v.array(own<LedgerEvent>()), []),
  arrears: v.optional(v.object({ months: v.array(v.string()), frozenSince: nullable(v.string()) }), { months: [], frozenSince: null }),
  /** Null while it is the initial one. */
  password: v.optional(nullable(password), null),
  lock: v.optional(nullable(lock), null),
  boundBy: v.optional(v.array(v.object({ userId: v.string(), cardId: v.string() })), []),
  /** 医保关系 went to another place, or ended. */
  left: v.optional(nullable(v.object({ at: moment, reason: v.picklist(['moved', 'left']) })), null),
  /** What its holders are told besides what entries say, oldest first. */
  told: v.optional(v.array(v.object({ key: v.string(), at: moment, body: messageBody })), []),
  disputes: v.optional(v.array(dispute), []),
  /** Entries that their owner does not know (这笔不是我), oldest first. */
  cases: v.optional(v.array(storedCase), []),
  /** When the employer was last reminded of missing contributions. */
  remindedAt: v.optional(nullable(moment), null),
  /** Number of the certificate last issued. */
  certificate: v.optional(nullable(v.string()), null),
})
export type RecordDocument = v.InferOutput<typeof record>

/** A channel account, or the failed tries at a non-existent one. */
const account = v.object({
  password: v.optional(nullable(password), null),
  lock: v.optional(nullable(lock), null),
  /** Ids of the users who share it. */
  users: v.optional(v.array(v.string()), []),
  recordId: v.optional(nullable(v.string()), null),
  keepUntil,
})

/** Wrong guesses, or SMS, of one counter within a day; keyed by a digest. */
export const tally = v.object({
  count: v.number(),
  since: moment,
  last: moment,
  /** Digests of the targeted accounts. */
  targets: v.array(v.string()),
  keepUntil,
})
export type Tally = v.InferOutput<typeof tally>

const relative = v.object({
  memberId: v.string(),
  /** Null for a number that nobody has: the invitation looks the same and is never answered. */
  recordId: nullable(v.string()),
  relation: v.picklist(FAMILY_RELATIONS),
  addedAt: moment,
  consent: v.picklist(['asked', 'given', 'declined', 'withdrawn']),
  /** When it was asked for, given, declined or withdrawn last. */
  consentAt: moment,
  askedAt: moment,
  /** The holder is the guardian; counts until the relative is 16. */
  guardian: v.boolean(),
  /** 亲情账户: consented to together with the relation. */
  code: v.boolean(),
  /** How the last grant ended. */
  ended: v.optional(nullable(v.object({ reason: v.picklist(GRANT_ENDS), at: moment })), null),
})
export type StoredRelative = v.InferOutput<typeof relative>

/** Relatives of an insured record, in the order they were added. */
export const family = v.object({
  relatives: v.optional(v.array(relative), []),
  /** Records that have this one among their relatives. */
  of: v.optional(v.array(v.string()), []),
})
export type FamilyDocument = v.InferOutput<typeof family>

/** A code of 医保电子凭证, by the digest of its text. */
export const credential = v.object({
  credentialId: v.string(),
  recordId: v.string(),
  tail: v.string(),
  expiresAt: moment,
  scan: own<Scan>(),
  keepUntil,
})
export type StoredCredential = v.InferOutput<typeof credential>

/** 参保证明 as issued, by its number. It holds masked facts only. */
export const certificate = v.object({ certificate: issued, issuedAt: moment, keepUntil })
export type StoredCertificate = v.InferOutput<typeof certificate>

/** Pointers from a token, a device or a lock to its owner. */
const sessionPointer = v.object({ userId: v.string(), keepUntil })
const loginPointer = v.object({ userId: v.string(), deviceId: v.string() })
const lockPointer = v.object({ subject: v.string(), keepUntil })

/** The kept answer of a write. Encrypted by the caller's idempotency key, because some answers hold tokens. */
const answer = v.object({ sealed: v.string(), expiresAt: moment, keepUntil })

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
  tally,
  credential,
  family,
  certificate,
  employer,
  workConsents,
  batch,
  audit,
  exported,
} as const

export type Kind = keyof typeof DOCUMENTS
export type DocumentOf<Name extends Kind> = v.InferOutput<(typeof DOCUMENTS)[Name]>
