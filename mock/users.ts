import type { Session } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskPhone } from '@/domain/mask'
import { token, type Context } from './context'
import { digest } from './ledger/random'
import type { State, StoredSession, User } from './state'

const SESSION_MS = 30 * 86_400_000
/** Sessions a user; the oldest ends first, and never somebody else's. */
const SESSION_LIMIT = 10

/**
 * A user is known by a digest of the phone number; the number itself is not stored.
 * Who was there before version 3 of the state stays known by the short digest of then.
 */
export function userIdOf({ crypto, state }: Pick<Context, 'crypto' | 'state'>, phone: string): string {
  const before = digest(`phone|${phone}`)
  return findUser(state, before)?.phoneMasked === maskPhone(phone) ? before : crypto.digest(`phone|${phone}`)
}

export function findUser(state: State, userId: string): User | null {
  for (const user of state.users) if (user.userId === userId) return user
  return null
}

/** A stored session as its owner sees it. */
export const sessionModel = (state: State, { token, userId, scope, expiresAt }: StoredSession): Session => ({
  token,
  expiresAt: toIso(expiresAt),
  scope,
  phoneMasked: findUser(state, userId)?.phoneMasked ?? null,
  boundCards: state.bindings.filter((binding) => binding.userId === userId).length,
})

/** Opens a session for a user. Also how the control signs personas in. */
export function openSession(context: Context, userId: string, scope: Session['scope'], deviceId: string): Session {
  const { state, now } = context
  const session = { token: token(context, 'session'), userId, deviceId, scope, signedInAt: now, expiresAt: now + SESSION_MS, earlier: null }
  const mine = state.sessions.filter((open) => open.userId === userId)
  const ended = new Set(mine.slice(0, Math.max(0, mine.length + 1 - SESSION_LIMIT)))
  state.sessions = state.sessions.filter((open) => open.expiresAt > now && !ended.has(open)).concat(session)
  return sessionModel(state, session)
}

/** Records a user with the consents that were just given, both kinds apart; one to faces stays as it was given. */
export function registerUser(context: Pick<Context, 'crypto' | 'state'>, phone: string, version: string, at: number): User {
  const { state } = context
  const grantedAt = toIso(at)
  const userId = userIdOf(context, phone)
  const user: User = {
    userId,
    phoneMasked: maskPhone(phone),
    consents: [
      { kind: 'terms', version, grantedAt },
      { kind: 'sensitive', version, grantedAt },
      ...(findUser(state, userId)?.consents.filter(({ kind }) => kind === 'face') ?? []),
    ],
  }
  state.users = state.users.filter((known) => known.userId !== user.userId).concat(user)
  return user
}
