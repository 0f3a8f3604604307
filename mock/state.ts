import * as v from 'valibot'
import type { Host } from '@/contract'
import type { State } from './stored'

export type * from './stored'

export const SCHEMA_VERSION = 3

/** Where the state lives. `save` answers false when the phone is full: the app works on in memory. */
export interface StateStore {
  load(): string | null
  save(text: string): boolean
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
  passwords: {},
  flows: [],
  accounts: [],
  protections: {},
  devices: [],
  log: [],
  challenges: [],
  proofs: [],
  faceFailures: [],
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
  passwords: table,
  flows: list,
  accounts: list,
  protections: table,
  devices: list,
  log: list,
  challenges: list,
  proofs: list,
  faceFailures: list,
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
const rows = (value: unknown): Raw[] => (v.is(v.array(v.record(v.string(), v.unknown())), value) ? value : [])

/** The device of a session from before devices were told apart. */
const FIRST_DEVICE = 'd-first'
/** `migrations[n]` turns a state of version n into one of version n + 1. */
export type Migrations = Readonly<Record<number, (old: Raw) => Raw>>
const MIGRATIONS: Migrations = {
  // Version 1 knew one device only; whoever was signed in stays known by `hostUser`.
  1: (old) => ({ ...old, logins: [] }),
  // Version 2 knew cards' locks only, no devices and no codes that count their sends.
  2: (old) => ({
    ...old,
    sessions: rows(old.sessions).map((session) => ({ ...session, deviceId: FIRST_DEVICE, earlier: null })),
    codes: rows(old.codes).map((code) => ({ ...code, sends: 1 })),
    logins: rows(old.logins).map((login) => ({ ...login, deviceId: FIRST_DEVICE })),
    disputes: rows(old.disputes).map((dispute) => ({ reason: 'other', ...dispute })),
    tickets: rows(old.tickets).map((ticket) => ({ ...ticket, moves: false })),
    locks: rows(old.locks).map(({ recordId, ...lock }) => ({
      ...lock,
      lockId: `l-${String(recordId)}`,
      subject: `record:${String(recordId)}`,
      reported: false,
    })),
    passwords: {},
    flows: [],
    accounts: [],
    protections: {},
    devices: [],
    log: [],
    challenges: [],
    proofs: [],
    faceFailures: [],
  }),
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
