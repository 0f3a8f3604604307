import * as v from 'valibot'
import type { AlertRule, AlertSettings, Host, Message, OtpPurpose, Session } from '@/contract'
import type { AlertState } from '@/domain/alert-rules'
import type { OutboxItem, PersonaId, ScenarioId, ScenarioPlatform } from './control-types'
import type { Fault } from './faults'
import type { Arrears } from './ledger/calendar'
import type { LedgerEvent } from './ledger/types'

export const SCHEMA_VERSION = 2

/** Where the state lives. `save` answers false when the phone is full: the app works on in memory. */
export interface StateStore {
  load(): string | null
  save(text: string): boolean
}

export interface User {
  userId: string
  phoneMasked: string | null
  consents: { kind: 'terms' | 'sensitive'; version: string; grantedAt: string }[]
}

export interface StoredSession {
  token: string
  userId: string
  scope: Session['scope']
  signedInAt: number
  expiresAt: number
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
}

export interface CardAlerts {
  rules: AlertRule[]
  quietHours: AlertSettings['quietHours']
  dailyCap: number
  state: AlertState
  /** Events up to here are taken; `taken` names those exactly at it. */
  cursor: number
  taken: string[]
}

/** Everything worth keeping. Times are ms; no full number or password is ever in here. */
export interface State {
  schemaVersion: typeof SCHEMA_VERSION
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
  logins: { login: string; userId: string }[]
  sessions: StoredSession[]
  codes: Code[]
  locks: { recordId: string; wrong: number; until: number | null }[]
  bindings: Binding[]
  tickets: { ticket: string; recordId: string; userId: string; expiresAt: number }[]
  changes: Record<string, { events: LedgerEvent[]; arrears: Arrears }>
  alerts: Record<string, CardAlerts>
  messages: { cardId: string; message: Message }[]
  sms: OutboxItem[]
  /** Platform messages from before are history, not something the operator just caused. */
  outboxFrom: number
  disputes: { cardId: string; transactionId: string; reference: string }[]
  answered: { key: string; answer: unknown }[]
  faults: Fault[]
  sync: { stoppedAt: number; expectedBy: number; restoredAt: number | null } | null
  platform: ScenarioPlatform
}

/** @param host where platform messages go until somebody signs in from another one */
export const freshState = (host: Host = 'weapp'): State => ({
  schemaVersion: SCHEMA_VERSION,
  personaId: 'newcomer',
  scenarioId: 'normal',
  clock: null,
  serial: 1,
  host,
  users: [],
  hostUser: null,
  logins: [],
  sessions: [],
  codes: [],
  locks: [],
  bindings: [],
  tickets: [],
  changes: {},
  alerts: {},
  messages: [],
  sms: [],
  outboxFrom: 0,
  disputes: [],
  answered: [],
  faults: [],
  sync: null,
  platform: {},
})

const list = v.array(v.looseObject({}))
const table = v.record(v.string(), v.looseObject({}))
/** Guards the shape only as deep as a broken write could break it: entries are written by this version alone. */
const shape = v.looseObject({
  schemaVersion: v.literal(SCHEMA_VERSION),
  personaId: v.string(),
  scenarioId: v.string(),
  clock: v.nullable(v.object({ real: v.number(), demo: v.number() })),
  serial: v.number(),
  host: v.string(),
  users: list,
  hostUser: v.nullable(v.string()),
  logins: list,
  sessions: list,
  codes: list,
  locks: list,
  bindings: list,
  tickets: list,
  changes: table,
  alerts: table,
  messages: list,
  sms: list,
  outboxFrom: v.number(),
  disputes: list,
  answered: list,
  faults: list,
  sync: v.nullable(v.looseObject({})),
  platform: v.looseObject({}),
})

type Raw = Record<string, unknown>
/** `migrations[n]` turns a state of version n into one of version n + 1. */
export type Migrations = Readonly<Record<number, (old: Raw) => Raw>>
const MIGRATIONS: Migrations = {
  // Version 1 knew one device only; whoever was signed in stays known by `hostUser`.
  1: (old) => ({ ...old, logins: [] }),
}

export type Loaded = { status: 'loaded'; state: State } | { status: 'fresh' | 'from-the-future' }

/** Reads a stored state; `from-the-future` must be left untouched by the caller. */
export function parseState(text: string | null, migrations: Migrations = MIGRATIONS): Loaded {
  const raw = parseJson(text)
  if (!raw || typeof raw.schemaVersion !== 'number') return { status: 'fresh' }
  if (raw.schemaVersion > SCHEMA_VERSION) return { status: 'from-the-future' }
  let current = raw
  for (let version = raw.schemaVersion; version < SCHEMA_VERSION; version += 1) {
    const migrate = migrations[version]
    if (!migrate) return { status: 'fresh' }
    current = { ...migrate(current), schemaVersion: version + 1 }
  }
  // The schema has checked the frame; the entries inside were written by this code.
  return v.is(shape, current) ? { status: 'loaded', state: current as unknown as State } : { status: 'fresh' }
}

function parseJson(text: string | null): Raw | null {
  if (text === null) return null
  try {
    const raw: unknown = JSON.parse(text)
    return v.is(v.record(v.string(), v.unknown()), raw) ? raw : null
  } catch {
    return null
  }
}

export interface StateFile {
  state: State
  /** Writes when something changed. @returns false when the store refused */
  save(): boolean
  replace(state: State): void
}

/** Opens the stored state. One from a newer app is kept as it is and this run lives in memory. */
export function openState(store: StateStore): StateFile {
  const text = store.load()
  const loaded = parseState(text)
  const writable = loaded.status !== 'from-the-future'
  let written = text
  const file: StateFile = {
    state: loaded.status === 'loaded' ? loaded.state : freshState(),
    save() {
      const next = JSON.stringify(file.state)
      if (!writable || next === written) return true
      const kept = store.save(next)
      if (kept) written = next
      return kept
    },
    replace(state) {
      file.state = state
    },
  }
  return file
}
