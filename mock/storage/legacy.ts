import * as v from 'valibot'
import { DAY, type OtpPurpose } from '@/contract'
import type { Crypto } from '../access/crypto'
import { codeDigest, codeKey } from '../access/codes'
import { accountKey, recordIn } from '../access/locks'
import { DOCUMENTS, type Kind } from './documents'

/** Up to version 3 the state was one JSON text. It is converted to documents once. */
const LAST_VERSION = 3

type Raw = Record<string, unknown>
const raw = v.record(v.string(), v.unknown())
const rows = (value: unknown): Raw[] => (v.is(v.array(raw), value) ? value : [])
const table = (value: unknown): [string, Raw][] => (v.is(v.record(v.string(), raw), value) ? Object.entries(value) : [])
const of = (items: readonly Raw[], userId: unknown): Raw[] => items.filter((item) => item.userId === userId)
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Device id of sessions from before version 2. */
const FIRST_DEVICE = 'd-first'

/** `MIGRATIONS[n]` turns a text of version n into one of version n + 1. */
const MIGRATIONS: Readonly<Record<number, (old: Raw) => Raw>> = {
  // Version 1 knew one device only; whoever was signed in stays known by `hostUser`.
  1: (old) => ({ ...old, logins: [] }),
  // Version 2 knew cards' locks only, no devices and no codes that count their sends.
  2: (old) => ({
    ...old,
    sessions: rows(old.sessions).map((session) => ({ ...session, deviceId: FIRST_DEVICE, earlier: null })),
    codes: rows(old.codes).map((code) => ({ ...code, sends: 1 })),
    logins: rows(old.logins).map((login) => ({ ...login, deviceId: FIRST_DEVICE })),
    disputes: rows(old.disputes).map((dispute) => ({ reason: 'other', ...dispute })),
    locks: rows(old.locks).map(({ recordId, ...lock }) => ({
      ...lock,
      lockId: `l-${String(recordId)}`,
      subject: `record:${String(recordId)}`,
      reported: false,
    })),
  }),
}

export type Parsed = { status: 'legacy'; state: Raw } | { status: 'unreadable' | 'from-the-future' }

/** Parses an old state. The caller must leave one of a newer version untouched. */
export function parseLegacy(text: string): Parsed {
  let state: unknown
  try {
    state = JSON.parse(text)
  } catch {
    return { status: 'unreadable' }
  }
  if (!v.is(raw, state) || typeof state.schemaVersion !== 'number') return { status: 'unreadable' }
  if (state.schemaVersion > LAST_VERSION) return { status: 'from-the-future' }
  for (let version = state.schemaVersion; version < LAST_VERSION; version += 1) {
    const migrate = MIGRATIONS[version]
    if (!migrate) return { status: 'unreadable' }
    state = migrate(state as Raw) // checked above, and `migrate` answers the same
  }
  const whole = ['users', 'sessions', 'bindings', 'messages'].every((name) => v.is(v.array(raw), (state as Raw)[name]))
  return whole ? { status: 'legacy', state: state as Raw } : { status: 'unreadable' }
}

/** Documents by key, ready to be written. */
export type Documents = Record<string, object>

/** Adds a document if it matches its schema; a broken entry is skipped without losing the rest. */
function add(documents: Documents, kind: Kind, id: string, document: unknown): void {
  const parsed = v.safeParse(DOCUMENTS[kind], document)
  if (parsed.success) documents[`${kind}/${id}`] = parsed.output
}

interface Source {
  state: Raw
  crypto: Crypto
  /** Key of the device that silent sign-in finds on a phone. */
  thisPhone: string
  /** Real time, ms. */
  now: number
}

function devicesOf({ state, crypto, thisPhone }: Source, userId: string): Raw[] {
  const sessions = of(rows(state.sessions), userId)
  const logins = of(rows(state.logins), userId)
  const known = of(rows(state.devices), userId)
  const missing = sessions.filter(({ deviceId }) => !known.some((device) => device.deviceId === deviceId))
  const made = [...new Set(missing.map(({ deviceId }) => deviceId))].map((deviceId) => {
    const seen = Math.max(...missing.filter((session) => session.deviceId === deviceId).map(({ signedInAt }) => Number(signedInAt)))
    return { deviceId, host: state.host, name: '', city: null, firstSeenAt: seen, lastSeenAt: seen, confirmed: true }
  })
  return [...known, ...made].map((device, index) => ({
    ...device,
    login:
      logins.find(({ deviceId }) => deviceId === device.deviceId)?.login ?? (state.hostUser === userId && index === 0 ? thisPhone : null),
    sessions: sessions
      .filter(({ deviceId }) => deviceId === device.deviceId)
      .map((session) => ({
        digest: crypto.digest(textOf(session.token)),
        scope: session.scope,
        signedInAt: session.signedInAt,
        expiresAt: session.expiresAt,
        moved: 0,
        earlier: null,
      })),
  }))
}

function cardsOf({ state }: Source, userId: string): Raw[] {
  const alerts = table(state.alerts)
  const messages = rows(state.messages)
  return of(rows(state.bindings), userId).map((binding) => ({
    ...binding,
    unread: messages.filter(({ cardId, message }) => cardId === binding.cardId && v.is(raw, message) && message.read === false).length,
    notices: [],
    alerts: alerts.find(([cardId]) => cardId === binding.cardId)?.[1],
  }))
}

function addUser(documents: Documents, source: Source, user: Raw): void {
  const { state, crypto } = source
  const userId = textOf(user.userId)
  const devices = devicesOf(source, userId)
  const accounts = of(rows(state.accounts), userId)
  const protection = table(state.protections).find(([id]) => id === userId)?.[1]
  add(documents, 'user', userId, { ...user, devices, cards: cardsOf(source, userId), accounts, protection })
  for (const session of of(rows(state.sessions), userId))
    add(documents, 'session', crypto.digest(textOf(session.token)), { userId, keepUntil: source.now + 30 * DAY })
  for (const { login, deviceId } of devices) if (typeof login === 'string') add(documents, 'login', login, { userId, deviceId })
  add(documents, 'pending', userId, { flows: of(rows(state.flows), userId) })
  const events = of(rows(state.log), userId)
  if (events.length > 0)
    add(documents, 'log', userId, { next: events.length + 1, events: events.map((event, at) => ({ ...event, id: `e${at + 1}` })) })
}

function addSubjects(documents: Documents, { state }: Source): void {
  const locks = rows(state.locks)
  const passwords = table(state.passwords)
  const holderOf = (subject: string) => ({
    lock: locks.find((lock) => lock.subject === subject) ?? null,
    password: passwords.find(([of]) => of === subject)?.[1] ?? null,
  })
  const bindings = rows(state.bindings).filter(({ userId }) => userId !== 'sample')
  const changes = table(state.changes)
  const subjects = [...locks.map(({ subject }) => textOf(subject)), ...passwords.map(([subject]) => subject)]
  const recordIds = [
    ...bindings.map(({ recordId }) => textOf(recordId)),
    ...changes.map(([recordId]) => recordId),
    ...subjects.flatMap((subject) => recordIn(subject) ?? []),
  ]
  for (const recordId of new Set(recordIds)) {
    const mine = bindings.filter((binding) => binding.recordId === recordId)
    add(documents, 'record', recordId, {
      ...changes.find(([id]) => id === recordId)?.[1],
      ...holderOf(`record:${recordId}`),
      boundBy: mine.map(({ userId, cardId }) => ({ userId, cardId })),
      disputes: rows(state.disputes).filter(({ cardId }) => mine.some((binding) => binding.cardId === cardId)),
    })
  }
  for (const subject of new Set(subjects.filter((about) => recordIn(about) === null))) {
    const open = rows(state.accounts).filter(({ channel, phoneId }) => `account:${String(channel)}:${String(phoneId)}` === subject)
    add(documents, 'account', accountKey(subject), {
      ...holderOf(subject),
      users: open.map(({ userId }) => userId),
      recordId: open[0]?.recordId ?? null,
    })
  }
  for (const { lockId, subject } of locks) add(documents, 'lock', textOf(lockId), { subject })
}

/**
 * Converts an old state to documents. Step-up tokens, tickets and kept answers are dropped: they last minutes only.
 * A guest's sample is seeded again.
 */
export function documentsOf(state: Raw, crypto: Crypto, thisPhone: string, now: number): Documents {
  const documents: Documents = {}
  const source = { state, crypto, thisPhone, now }
  add(documents, 'sandbox', '', { clock: state.clock, moved: 0, sync: state.sync })
  add(documents, 'demo', '', state)
  for (const user of rows(state.users)) addUser(documents, source, user)
  addSubjects(documents, source)
  for (const { cardId } of rows(state.bindings)) {
    const messages = rows(state.messages).filter((item) => item.cardId === cardId)
    add(documents, 'inbox', textOf(cardId), { messages: messages.map(({ message }) => message) })
  }
  for (const code of rows(state.codes)) {
    const purpose = code.purpose as OtpPurpose // the schema of a code checks it
    const key = codeKey(purpose, textOf(code.userId))
    add(documents, 'code', key, { ...code, digest: codeDigest(crypto, key, textOf(code.code)), keepUntil: now + DAY })
  }
  rows(state.sms).forEach((item, serial) => add(documents, 'sms', textOf(item.id), { item, serial, keepUntil: now + DAY }))
  return documents
}
