import type {
  AlertKind,
  AlertRule,
  AlertSettings,
  ChannelId,
  ConsentKind,
  DisputeReason,
  Factor,
  FlowMode,
  Host,
  IdSide,
  Message,
  OtpPurpose,
  ProofPurpose,
  SecurityEvent,
  Session,
  StepKind,
} from '@/contract'
import type { AlertState } from '@/domain/alert-state'
import type { OutboxItem, PersonaId, ScenarioId, ScenarioPlatform } from './control-types'
import type { Fault } from './faults'
import type { Arrears } from './ledger/calendar'
import type { LedgerEvent } from './ledger/types'

export interface User {
  userId: string
  phoneMasked: string | null
  consents: { kind: ConsentKind; version: string; grantedAt: string }[]
}

export interface StoredSession {
  token: string
  userId: string
  deviceId: string
  scope: Session['scope']
  signedInAt: number
  expiresAt: number
  /** The token before the last rotation, good for as long as calls may be under way. */
  earlier: { token: string; until: number } | null
}

export interface Binding {
  cardId: string
  recordId: string
  userId: string
  relation: 'self' | 'child'
  boundAt: number
  primary: boolean
}

export interface Code {
  purpose: OtpPurpose
  userId: string
  code: string
  sentAt: number
  wrong: number
  /** Sent one after the other, each before the one before was used. */
  sends: number
}

/** A password as kept: salted scrypt, and the ones before it. */
export interface StoredPassword {
  hash: string
  changedOn: string
  /** Newest first, without the present one. */
  earlier: string[]
}

/** Wrong passwords for one subject: a card's record, or an account of a channel. */
export interface Lock {
  lockId: string
  subject: string
  wrong: number
  until: number | null
  /** Its owner said: not me. Only a face opens it. */
  reported: boolean
}

export interface StoredFlow {
  flowId: string
  userId: string
  channel: ChannelId
  mode: FlowMode
  steps: StepKind[]
  done: number
  phoneId: string | null
  phoneMasked: string | null
  photos: IdSide[]
  /** Whom the pictures showed. */
  recordId: string | null
  linked: string[]
  redirect: { state: string; expiresAt: number } | null
  /** Chosen on the way; it opens nothing before the last step is done. */
  newPassword: StoredPassword | null
  /** Cards named in vain. */
  missed: number
  startedAt: number
  expiresAt: number
}

/** An account of a channel that has been opened. */
export interface ChannelAccount {
  channel: ChannelId
  userId: string
  phoneId: string | null
  phoneMasked: string | null
  recordId: string | null
  signedInAt: number | null
}

export interface Protection {
  twoFactor: boolean
  biometric: boolean
  autoLock: boolean
}

export interface StoredDevice {
  deviceId: string
  userId: string
  host: Host
  name: string
  city: string | null
  firstSeenAt: number
  lastSeenAt: number
  confirmed: boolean
}

export interface LoggedEvent {
  id: string
  userId: string
  at: number
  kind: SecurityEvent['kind']
  device: string | null
  channel: ChannelId | null
}

export interface StoredChallenge {
  challenge: string
  userId: string
  factor: 'biometric' | 'face'
  purpose: ProofPurpose
  subject: string | null
  expiresAt: number
}

export interface StoredProof {
  proof: string
  userId: string
  factor: Factor
  purpose: ProofPurpose
  subject: string | null
  expiresAt: number
}

export interface CardAlerts {
  rules: AlertRule[]
  quietHours: AlertSettings['quietHours']
  dailyCap: number
  state: AlertState
  /** Events up to here are taken; `taken` names those exactly at it. */
  cursor: number
  taken: string[]
  /** Sends lost to a platform that refused, newest last; a clock that goes back returns them. */
  refused?: { kind: AlertKind; at: number; count: number }[]
}

/** Everything worth keeping. Times are ms; no full number or password is ever in here. */
export interface State {
  schemaVersion: number
  personaId: PersonaId
  scenarioId: ScenarioId
  /** Demo clock `demo` when the real one said `real`; null while they are the same. */
  clock: { real: number; demo: number } | null
  /** Counts up; sub-seeds tokens, codes and ids. */
  serial: number
  host: Host
  users: User[]
  /** Whom a silent sign-in on this phone finds. */
  hostUser: string | null
  /** Who signed in from which device, by a digest of its login code; used where many devices share one backend. */
  logins: { login: string; userId: string; deviceId: string }[]
  sessions: StoredSession[]
  codes: Code[]
  locks: Lock[]
  /** By subject, as in `locks`; a record that is not in here still has its first password. */
  passwords: Record<string, StoredPassword>
  flows: StoredFlow[]
  accounts: ChannelAccount[]
  /** By user; who is not in here has everything off. */
  protections: Record<string, Protection>
  devices: StoredDevice[]
  /** Oldest first. */
  log: LoggedEvent[]
  challenges: StoredChallenge[]
  proofs: StoredProof[]
  faceFailures: { userId: string; about: string; count: number; at: number }[]
  bindings: Binding[]
  tickets: { ticket: string; recordId: string; userId: string; expiresAt: number; moves: boolean }[]
  changes: Record<string, { events: LedgerEvent[]; arrears: Arrears }>
  alerts: Record<string, CardAlerts>
  messages: { cardId: string; message: Message }[]
  sms: OutboxItem[]
  /** Platform messages from before are history, not something the operator just caused. */
  outboxFrom: number
  disputes: { cardId: string; transactionId: string; reason: DisputeReason; reference: string }[]
  answered: { key: string; answer: unknown }[]
  faults: Fault[]
  sync: { stoppedAt: number; expectedBy: number; restoredAt: number | null } | null
  platform: ScenarioPlatform
}
