import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'auto-lock'
/** ms without a touch, or in the background, after which the app locks itself. */
export const IDLE_LIMIT = 5 * 60_000
/** ms between two writes of the last touch. Storage writes are slow, and a lock up to 10 s early does no harm. */
const WRITE_EVERY = 10_000

const schema = v.object({ on: v.boolean(), lastActiveAt: v.number() })

export interface AutoLockState {
  /** True while personal data must be hidden until the user has verified themselves. */
  locked: boolean
  /** True after a verification, until the next idle period; sensitive pages then skip their own verification. */
  confirmed: boolean
}

export interface AutoLock {
  store: StoreApi<AutoLockState>
  touch(): void
  /** Locks the app where the idle limit has passed. Called on a timer and when the app comes to the front. */
  check(): void
  /** Unlocks the app after a successful verification. */
  confirm(): void
  /** Sets whether the app locks, as the security settings say. Stored, because a restarted app must lock before it can load them. */
  follow(on: boolean): void
  /** Resets the state after a change of user or a sign-out. */
  begin(): void
}

interface AutoLockOptions {
  storage: PlatformStorage
  /** ms since the epoch on the phone's own clock */
  now: () => number
  /** False while no user is signed in; the app then never locks. */
  signedIn: () => boolean
}

/** True after `IDLE_LIMIT` ms. Also true where the clock was set back, because the idle time is then unknown. */
export const isIdle = (lastActiveAt: number, now: number): boolean => now < lastActiveAt || now - lastActiveAt >= IDLE_LIMIT

/** Locks the app after 5 minutes without activity. Stores only the time of the last activity and whether locking is on. */
export function createAutoLock({ storage, now, signedIn }: AutoLockOptions): AutoLock {
  const kept = readStored(storage, KEY, schema)
  let on = kept?.on ?? false
  let lastActiveAt = kept?.lastActiveAt ?? now()
  let writtenAt = lastActiveAt
  const store = createStore<AutoLockState>(() => ({ locked: false, confirmed: false }))
  const write = () => {
    writtenAt = lastActiveAt
    storage.set(KEY, JSON.stringify({ on, lastActiveAt }))
  }
  const leave = () => {
    if (!isIdle(lastActiveAt, now())) return
    const locked = on && signedIn()
    if (store.getState().locked !== locked || store.getState().confirmed) store.setState({ locked, confirmed: false })
  }
  const active = () => {
    lastActiveAt = now()
    // The absolute difference, so that a clock set back is written too.
    if (Math.abs(lastActiveAt - writtenAt) >= WRITE_EVERY) write()
  }
  leave()
  return {
    store,
    check: leave,
    touch() {
      // The first touch after the idle limit, or one on the lock screen, must not count as activity.
      leave()
      if (!store.getState().locked) active()
    },
    confirm() {
      lastActiveAt = now()
      write()
      store.setState({ locked: false, confirmed: true })
    },
    follow(next) {
      if (next === on) return
      on = next
      write()
      if (!on) store.setState({ locked: false })
    },
    begin() {
      on = false
      lastActiveAt = now()
      if (signedIn()) write()
      else storage.remove(KEY)
      store.setState({ locked: false, confirmed: false })
    },
  }
}
