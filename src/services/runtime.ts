import type { QueryClient } from '@tanstack/react-query'
import type { Session } from '@/contract'
import { LARGE_TYPE } from '@/domain/type-scale'
import type { Platform } from '@/platform/types'
import { createAutoLock, type AutoLock } from './auto-lock'
import type { Backend, Demo } from './backend'
import { createClient, type Client } from './client'
import { createDrafts, type Drafts } from './drafts'
import { createLastLock, type LastLock } from './last-lock'
import { createNotices, type Notices } from './notices'
import { createOfficerStore, type OfficerStore } from './officer-session'
import { createPreferencesStore, type PreferencesStore } from './preferences-store'
import { watchPresence } from './presence'
import { createOfflineCache, type OfflineCache } from './remote/offline-cache'
import { createQueryClient, followHost } from './remote/query-client'
import { createResendTimers, type ResendTimers } from './resend-timers'
import { createRetryingStorage } from './retrying-storage'
import { createSessionRotation } from './session-rotation'
import { createSessionStore, type SessionStore } from './session-store'

/** All objects of one running app. Two runtimes share only the library's online and focus state. */
export interface Runtime {
  /** The host. Values that its storage refuses are kept in memory (see `createRetryingStorage`). */
  platform: Platform
  /** ms since the epoch on the backend's clock; an estimate over HTTP. */
  clock: () => number
  client: Client
  queryClient: QueryClient
  offlineCache: OfflineCache
  sessions: SessionStore
  officers: OfficerStore
  preferences: PreferencesStore
  notices: Notices
  autoLock: AutoLock
  lastLock: LastLock
  resendTimers: ResendTimers
  drafts: Drafts
  /** Null in a build that talks to a provider. */
  demo: Demo | null
  /**
   * What pages tell each other over a change of the session. `url`: page on which it expired, where signing in returns to; `deleted`:
   * everything was deleted; `noCard`: the person who signed in has no card, so home has nothing to wait for.
   */
  interrupted: { url: string | null; deleted?: true; noCard?: boolean }
  /**
   * ms since the epoch on the phone's clock of the last operator change or, in the demo, of the start; data cached before is not
   * compared by `asOf`, because the backend's clock may have been moved back. 0 in a build that talks to a provider.
   */
  goneBackAt: () => number
  /** Settles when the data of the previous user has been removed from the caches. */
  forgotten: () => Promise<unknown>
  signIn: (session: Session) => void
  /** Ends the session on this phone and removes the user's data from storage and memory. Preferences and the demo's state stay. */
  forgetUser: () => void
  /** Runs the idle check and the token rotation while a page is shown. @returns a function that stops them */
  watchPresence: () => () => void
  /**
   * Fills the cache with the stored answers and subscribes to host and operator events. Call once.
   * @returns a function that ends the subscriptions
   */
  start: () => () => void
}

interface RuntimeOptions {
  platform: Platform
  backend: Backend
}

/** Storage key that is kept when a user's data is removed. */
const SETTINGS = 'preferences'

/** Builds the objects of one app from what the phone stored. Sends no request and subscribes to nothing before `start`. */
export function createRuntime({ platform: host, backend }: RuntimeOptions): Runtime {
  const { transport, clock, latest, demo } = backend
  const notices = createNotices()
  const storage = createRetryingStorage(host.storage, notices.storageFull)
  const platform: Platform = { ...host, storage }
  const sessions = createSessionStore(storage)
  const interrupted: Runtime['interrupted'] = { url: null }
  const preferences = createPreferencesStore(storage, { largeType: platform.fontScale() >= LARGE_TYPE })
  const officers = createOfficerStore()
  const client = createClient({ transport, session: sessions, officers, platform, clock, latest, onSignedOut: notices.sessionExpired })
  const offlineCache = createOfflineCache(storage)
  const queryClient = createQueryClient(offlineCache, clock)
  const autoLock = createAutoLock({ storage, now: platform.now, signedIn: () => sessions.getState().session !== null })
  const resendTimers = createResendTimers(storage)
  const drafts = createDrafts(storage)
  const rotate = createSessionRotation({ sessions, client, storage, now: platform.now })

  let forgotten: Promise<unknown> = Promise.resolve()
  sessions.subscribe(({ epoch, session }, before) => {
    if (session) notices.signedIn()
    if (epoch === before.epoch) return
    officers.getState().forget()
    autoLock.begin()
    resendTimers.forget()
    // After a change of user nothing of the previous one may be shown or kept.
    forgotten = offlineCache.forget().then(() => queryClient.resetQueries())
  })

  // An operator may move the backend's clock back. Answers cached before such a change, or before this start, are then newer by `asOf` and
  // must not count.
  let operatedAt = demo ? platform.now() : 0
  const afterOperator = () => {
    operatedAt = platform.now()
    void queryClient.invalidateQueries()
  }

  return {
    platform,
    clock,
    client,
    queryClient,
    offlineCache,
    sessions,
    officers,
    preferences,
    notices,
    autoLock,
    lastLock: createLastLock(storage),
    resendTimers,
    drafts,
    demo,
    interrupted,
    goneBackAt: () => operatedAt,
    forgotten: () => forgotten,
    signIn(session) {
      interrupted.noCard = session.scope === 'full' && session.boundCards === 0
      sessions.getState().begin(session)
    },
    forgetUser() {
      for (const key of storage.keys()) if (key !== SETTINGS) storage.remove(key)
      drafts.forgetAll()
      sessions.getState().end()
    },
    watchPresence: () => watchPresence({ autoLock, rotate, platform }),
    start() {
      offlineCache.restore(queryClient, platform.now())
      const undo = [
        followHost(queryClient, platform),
        // Space is freed while the app is hidden, or by an operator's choice of outcome.
        platform.onVisibility((visible) => visible && storage.retry()),
        demo?.outcomes.onChange(storage.retry),
        demo?.control.onChange(afterOperator),
      ]
      return () => undo.forEach((stop) => stop?.())
    },
  }
}
