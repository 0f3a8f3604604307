import { DAY, MINUTE, type Host, type Session } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskPhone } from '@/domain/mask'
import type { Call, Caller } from '../call'
import { digest } from '../ledger/random'
import type { OpenSession, Sandbox, StoredDevice, User } from '../storage/documents'

export const SESSION_MS = 30 * DAY
/** Sessions per user; beyond, the oldest of that user ends. */
const SESSION_LIMIT = 10
/** ms that the previous token stays valid after a rotation: calls may be under way, or the answer lost. */
export const ROTATION_GRACE_MS = MINUTE

/**
 * The user id is a digest of the phone number; the number itself is not stored.
 * Users from before version 3 of the state keep their shorter digest.
 */
export async function userIdOf({ crypto, tx }: Pick<Call, 'crypto' | 'tx'>, phone: string): Promise<string> {
  const userId = crypto.digest(`phone|${phone}`)
  const before = digest(`phone|${phone}`)
  if (before === userId || (await tx.user.get(userId))) return userId
  return (await tx.user.get(before))?.phoneMasked === maskPhone(phone) ? before : userId
}

/** When a session ends on the insurer's clock, ms. Clock moves by operators since its start do not count as elapsed time. */
export const endOf = ({ expiresAt, moved }: OpenSession, sandbox: Sandbox): number => expiresAt + sandbox.moved - moved

const sessionsOf = ({ devices }: User): OpenSession[] => devices.flatMap(({ sessions }) => sessions)

/** A session as its owner sees it. */
export const sessionModel = (call: Pick<Call, 'sandbox'>, { user, session }: Pick<Caller, 'user' | 'session'>, token: string): Session => ({
  token,
  expiresAt: toIso(endOf(session, call.sandbox)),
  // A session of the employer's side is told by another model.
  scope: session.scope === 'sample' ? 'sample' : 'full',
  phoneMasked: user.phoneMasked,
  boundCards: user.cards.length,
})

type Opening = Pick<Call, 'tx' | 'real' | 'now' | 'ids' | 'crypto' | 'sandbox'>

/** Ends expired sessions, and the oldest beyond the limit less one. */
async function makeRoom({ tx, now, sandbox }: Opening, user: User): Promise<void> {
  const open = sessionsOf(user).sort((a, b) => a.signedInAt - b.signedInAt)
  const alive = open.filter((session) => now < endOf(session, sandbox))
  const kept = new Set(alive.slice(Math.max(0, alive.length + 1 - SESSION_LIMIT)))
  for (const device of user.devices) device.sessions = device.sessions.filter((session) => kept.has(session))
  for (const session of open) if (!kept.has(session)) await tx.session.delete(session.digest)
}

/** Opens a session for a user on a device of theirs. Also how the control signs personas in. */
export async function openSession(
  call: Opening,
  user: User,
  device: StoredDevice,
  scope: OpenSession['scope'] = 'full',
  lasts = SESSION_MS,
): Promise<Session> {
  const { tx, real, now, ids, crypto, sandbox } = call
  await makeRoom(call, user)
  const token = ids.next('session')
  const session: OpenSession = {
    digest: crypto.digest(token),
    scope,
    signedInAt: now,
    expiresAt: now + lasts,
    moved: sandbox.moved,
    earlier: null,
  }
  device.sessions.push(session)
  await tx.session.put(session.digest, { userId: user.userId, keepUntil: real() + lasts })
  return sessionModel(call, { user, session }, token)
}

/** Ends a session and deletes its token pointers. */
export async function endSession({ tx }: Pick<Call, 'tx'>, device: StoredDevice, session: OpenSession): Promise<void> {
  device.sessions = device.sessions.filter((other) => other !== session)
  for (const digest of [session.digest, session.earlier?.digest]) if (digest !== undefined) await tx.session.delete(digest)
}

type Asked = Pick<Call, 'tx' | 'now' | 'crypto' | 'sandbox'>

/** The sessions whose current or previous token has this digest. */
const callersOf = (user: User, digest: string): Caller[] =>
  user.devices.flatMap((device) =>
    device.sessions
      .filter((session) => session.digest === digest || session.earlier?.digest === digest)
      .map((session) => ({ user, device, session })),
  )

/** The caller of a token; null for an unknown or expired one. A rotated-out token used after its grace was copied: its session ends. */
export async function callerBy(call: Asked, token: string | undefined): Promise<Caller | null> {
  if (token === undefined) return null
  const { tx, now, crypto, sandbox } = call
  const digest = crypto.digest(token)
  const pointer = await tx.session.get(digest)
  const user = pointer && (await tx.user.get(pointer.userId))
  const caller = user && callersOf(user, digest)[0]
  if (!caller || now >= endOf(caller.session, sandbox)) return null
  const { device, session } = caller
  if (session.digest === digest || (session.earlier !== null && now < session.earlier.until)) return caller
  await endSession(call, device, session)
  return null
}

/** Creates or updates a user with the two consents just given; a consent to faces stays as it is. */
export async function registerUser(call: Pick<Call, 'crypto' | 'tx'>, phone: string, version: string, at: number): Promise<User> {
  const grantedAt = toIso(at)
  const userId = await userIdOf(call, phone)
  const user = await call.tx.user.open(userId, { userId, phoneMasked: maskPhone(phone), consents: [] })
  user.consents = [
    { kind: 'terms', version, grantedAt },
    { kind: 'sensitive', version, grantedAt },
    ...user.consents.filter(({ kind }) => kind === 'face'),
  ]
  return user
}

const NO_PROTECTION = { twoFactor: false, biometric: false, autoLock: false } as const

/** An empty user document. */
export const newUser = (userId: string, keepUntil: number | null = null): User => ({
  userId,
  phoneMasked: null,
  consents: [],
  devices: [],
  cards: [],
  accounts: [],
  protection: { ...NO_PROTECTION },
  offices: [],
  favourites: [],
  answers: [],
  keepUntil,
})

export const newDevice = (deviceId: string, host: Host, name: string, at: number): StoredDevice => ({
  deviceId,
  login: null,
  openId: null,
  host,
  name,
  city: null,
  firstSeenAt: at,
  lastSeenAt: at,
  confirmed: true,
  sessions: [],
})
