import * as v from 'valibot'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { PlatformStorage } from '@/platform/types'
import { readStored } from './stored'

const KEY = 'auto-lock'
/** ms without a touch, or in the background, after which the app locks itself. */
export const IDLE_LIMIT = 5 * 60_000
/** ms between two writes of the last touch: a phone's storage is slow, and a lock a few seconds early is no harm. */
const WRITE_EVERY = 10_000

const schema = v.object({ on: v.boolean(), lastActiveAt: v.number() })

export interface AutoLockState {
  /** Nothing of the person's may be shown until they proved who they are. */
  locked: boolean
  /** They did so since the app was last left alone: sensitive pages need not ask again. */
  confirmed: boolean
}

export interface AutoLock {
  store: StoreApi<AutoLockState>
  /** The person did something. */
  touch(): void
  /** Looks at the clock; called on a timer and when the app comes to the front. */
  check(): void
  /** They proved who they are. */
  confirm(): void
  /** What the security centre says; remembered, because a restart must lock before it can ask. */
  follow(on: boolean): void
  /** Another person, or nobody: what was before counts no more. */
  begin(): void
}

interface AutoLockOptions {
  storage: PlatformStorage
  /** ms since the epoch on the phone's own clock */
  now: () => number
  /** Nobody signed in, nothing to lock. */
  signedIn: () => boolean
}

/** True after five minutes, and when the clock was set back: then nobody can tell how long it has been. */
export const isIdle = (lastActiveAt: number, now: number): boolean => now < lastActiveAt || now - lastActiveAt >= IDLE_LIMIT

/** Locks the app that was left alone. Only the time of the last touch is kept, nothing of what was seen. */
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
    // A clock set back would otherwise never be written again.
    if (Math.abs(lastActiveAt - writtenAt) >= WRITE_EVERY) write()
  }
  leave()
  return {
    store,
    check: leave,
    touch() {
      // A touch on the lock screen, or the first one after a long time, does not open it.
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
