import { sessionRotate } from '@/contract/operations/session'
import type { PlatformStorage } from '@/platform/types'
import type { Client } from './client'
import type { SessionStore } from './session-store'

const KEY = 'session-since'
/** ms after which the token is replaced, which limits how long a stolen one is valid. */
export const ROTATE_AFTER = 24 * 60 * 60_000

interface RotationOptions {
  sessions: SessionStore
  client: Pick<Client, 'call'>
  storage: PlatformStorage
  /** ms since the epoch on the phone's own clock */
  now: () => number
}

/** True for a token older than `ROTATE_AFTER`, of unknown age, or dated in the future. @param since ms since the epoch as stored text */
export function isOld(since: string | null, now: number): boolean {
  const age = now - Number(since ?? Number.NaN)
  return !(age >= 0 && age < ROTATE_AFTER)
}

/**
 * Replaces the session's token once a day. After a failure the old token stays in use, because the backend still accepts it.
 * @returns a function to call when the app comes to the front
 */
export function createSessionRotation({ sessions, client, storage, now }: RotationOptions): () => Promise<void> {
  const token = () => sessions.getState().session?.token
  let rotating = false
  sessions.subscribe(({ session }, before) => {
    if (session === null) storage.remove(KEY)
    else if (session.token !== before.session?.token) storage.set(KEY, String(now()))
  })
  return async () => {
    const old = token()
    if (old === undefined || rotating || !isOld(storage.get(KEY), now())) return
    rotating = true
    try {
      const { data } = await client.call(sessionRotate, {})
      // The user may have changed meanwhile; the new session must not be replaced.
      if (token() === old) sessions.getState().renew(data)
    } catch {
      // Offline or refused: repeated when the app next comes to the front.
    } finally {
      rotating = false
    }
  }
}
