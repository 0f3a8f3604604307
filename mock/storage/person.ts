import * as v from 'valibot'
import {
  alertRule,
  channelId,
  consentKind,
  EMPLOYER_RIGHTS,
  factor,
  flowMode,
  host,
  idSide,
  proofPurpose,
  stepKind,
  type AlertKind,
} from '@/contract'
import type { AlertState } from '@/domain/alert-state'
import { COVERAGE } from '../alerts/event-types'
import type { Persona } from '../personas/types'
import { keepUntil, moment, own, password } from './shapes'

const { nullable } = v

const openSession = v.object({
  digest: v.string(),
  /** `officer`: of the employer's side; it opens nothing of the person. */
  scope: v.picklist(['full', 'sample', 'officer']),
  signedInAt: moment,
  expiresAt: moment,
  /** `sandbox.moved` at its start, ms. */
  moved: v.number(),
  /** The token before the last rotation, valid until `until`. */
  earlier: nullable(v.object({ digest: v.string(), until: moment })),
})
export type OpenSession = v.InferOutput<typeof openSession>

const device = v.object({
  deviceId: v.string(),
  /** Digest for silent sign-in; null where that has ended. */
  login: nullable(v.string()),
  /** The person's id at the host's vendor, used to send messages; null without one. */
  openId: v.optional(nullable(v.string()), null),
  host,
  name: v.string(),
  city: nullable(v.string()),
  firstSeenAt: moment,
  lastSeenAt: moment,
  confirmed: v.boolean(),
  sessions: v.array(openSession),
})
export type StoredDevice = v.InferOutput<typeof device>

const cardAlerts = v.object({
  rules: v.array(alertRule),
  quietHours: v.object({ enabled: v.boolean(), from: v.string(), to: v.string() }),
  dailyCap: v.number(),
  state: own<AlertState>(),
  /** Events up to here are taken; `taken` names those exactly at it. */
  cursor: moment,
  taken: v.array(v.string()),
  /** Sends lost to platform refusals, newest last; given back when the clock is moved back. */
  refused: v.optional(v.array(own<{ kind: AlertKind; at: number; count: number }>()), []),
  /** Coverage at the last evaluation; null before the first. */
  coverage: v.optional(nullable(v.picklist(COVERAGE)), null),
})
export type CardAlerts = v.InferOutput<typeof cardAlerts>

const binding = v.object({
  cardId: v.string(),
  recordId: v.string(),
  relation: v.picklist(['self', 'child']),
  boundAt: moment,
  primary: v.boolean(),
  /** Where alerts of relatives come: nowhere before there are any, to the inbox alone, or to the platform as well. */
  familyAlerts: v.optional(v.picklist(['none', 'inbox', 'platform']), 'none'),
  /** Messages not read yet, counted here so that home needs no inbox. */
  unread: v.optional(v.number(), 0),
  /** Messages that no entry explains, such as a new device. */
  notices: v.optional(v.array(own<Persona['notices'][number]>()), []),
  alerts: cardAlerts,
})
export type Binding = v.InferOutput<typeof binding>

/** An account of a channel that this person has opened. */
const channelAccount = v.object({
  channel: channelId,
  phoneId: nullable(v.string()),
  phoneMasked: nullable(v.string()),
  recordId: nullable(v.string()),
  signedInAt: nullable(moment),
})
export type ChannelAccount = v.InferOutput<typeof channelAccount>

export const user = v.object({
  userId: v.string(),
  phoneMasked: nullable(v.string()),
  consents: v.array(v.object({ kind: consentKind, version: v.string(), grantedAt: v.string() })),
  devices: v.optional(v.array(device), []),
  cards: v.optional(v.array(binding), []),
  accounts: v.optional(v.array(channelAccount), []),
  protection: v.optional(v.object({ twoFactor: v.boolean(), biometric: v.boolean(), autoLock: v.boolean() }), {
    twoFactor: false,
    biometric: false,
    autoLock: false,
  }),
  /** Employers this person acts for, and what they may see there. */
  offices: v.optional(v.array(v.object({ employerId: v.string(), rights: v.array(v.picklist(EMPLOYER_RIGHTS)) })), []),
  /** Institutions kept as favourites, the latest last. */
  favourites: v.optional(v.array(v.string()), []),
  /** Ids of kept sign-in answers; they have no user in their id. */
  answers: v.optional(v.array(v.string()), []),
  /** Set for guests: deleted with their session. */
  keepUntil,
})
export type User = v.InferOutput<typeof user>

const flow = v.object({
  flowId: v.string(),
  channel: channelId,
  mode: flowMode,
  steps: v.array(stepKind),
  done: v.number(),
  phoneId: nullable(v.string()),
  phoneMasked: nullable(v.string()),
  photos: v.array(idSide),
  /** Record that was read off the pictures. */
  recordId: nullable(v.string()),
  linked: v.array(v.string()),
  redirect: nullable(v.object({ state: v.string(), expiresAt: moment })),
  /** Chosen in the flow; stored at the account once the last step is done. */
  newPassword: nullable(password),
  /** Card numbers with failed verification attempts. */
  missed: v.number(),
  expiresAt: moment,
})
export type StoredFlow = v.InferOutput<typeof flow>

const scope = { purpose: proofPurpose, subject: nullable(v.string()) }

/** Flows under way, and challenges, step-up tokens and tickets that last minutes. */
export const pending = v.object({
  flows: v.optional(v.array(flow), []),
  challenges: v.optional(
    v.array(v.object({ digest: v.string(), factor: v.picklist(['biometric', 'face']), ...scope, expiresAt: moment })),
    [],
  ),
  proofs: v.optional(v.array(v.object({ digest: v.string(), factor, ...scope, expiresAt: moment })), []),
  tickets: v.optional(
    v.array(v.object({ digest: v.string(), recordId: v.string(), moves: v.boolean(), basis: v.string(), expiresAt: moment })),
    [],
  ),
  /** Cards bound by somebody else, under aliases, until the user proves to be the owner. */
  moves: v.optional(v.array(v.object({ subject: v.string(), recordId: v.string(), expiresAt: moment })), []),
  /** Codes shown in the last minutes, newest last: public id, and key of the document. */
  credentials: v.optional(v.array(v.object({ credentialId: v.string(), digest: v.string(), keptUntil: moment })), []),
  faceFailures: v.optional(v.array(v.object({ about: v.string(), count: v.number(), at: moment })), []),
  keepUntil,
})
export type Pending = v.InferOutput<typeof pending>
export type StoredStepUpToken = Pending['proofs'][number]
