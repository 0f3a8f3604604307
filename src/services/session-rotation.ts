import type { PlatformStorage } from '@/platform/types'
import type { Client } from './client'
import type { SessionStore } from './session-store'

const KEY = 'session-since'
/** ms after which a token that got into wrong hands must no longer be worth anything. */
export const ROTATE_AFTER = 24 * 60 * 60_000

interface RotationOptions {
  sessions: SessionStore
  client: Pick<Client, 'call'>
  storage: PlatformStorage
  /** ms since the epoch on the phone's own clock */
  now: () => number
}

/** A token of unknown age, or from a time that has not come yet, counts as old. */
export function isOld(since: string | null, now: number): boolean {
  const age = now - Number(since ?? Number.NaN)
  return !(age >= 0 && age < ROTATE_AFTER)
}

/**
 * Replaces the session's token once a day. A failure keeps the old one: it is good until the backend says otherwise.
 * @returns what to call when the app comes to the front
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
      const { data } = await client.call('session.rotate', {})
      // Whoever signed in meanwhile has a token of their own.
      if (token() === old) sessions.getState().renew(data)
    } catch {
      // Offline or refused: tried again the next time the app comes to the front.
    } finally {
      rotating = false
    }
  }
}
