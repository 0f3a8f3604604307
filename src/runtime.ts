import type { QueryClient } from '@tanstack/react-query'
import { useStore } from 'zustand'
import type { Failure, Session, Transport } from '@/contract'
import { LARGE_TYPE } from '@/domain/type-scale'
import { createPlatform, simulatePlatform, type Platform } from '@/platform'
import { createOutcomeSwitch, type OutcomeSwitch } from '@/platform/outcomes'
import { toFailure } from '@/services/app-error'
import { createUseAppearance } from '@/services/appearance'
import { createAutoLock, type AutoLock, type AutoLockState } from '@/services/auto-lock'
import { createClient, type Client } from '@/services/client'
import { createHttpTransport } from '@/services/http-transport'
import { createNotices } from '@/services/notices'
import { createPreferencesStore, type PreferencesState } from '@/services/preferences-store'
import { createLastLock } from '@/services/last-lock'
import { createLastView } from '@/services/remote/last-view'
import { createPrefetch } from '@/services/remote/prefetch'
import { createQueryClient } from '@/services/remote/query-client'
import { createUseAction } from '@/services/remote/use-action'
import { createUseRemote } from '@/services/remote/use-remote'
import { createUseRemotePages } from '@/services/remote/use-remote-pages'
import { createResendTimers } from '@/services/resend-timers'
import { createRetryingStorage } from '@/services/retrying-storage'
import { createSessionRotation } from '@/services/session-rotation'
import { createSessionStore, type SessionState } from '@/services/session-store'
import { readCodes } from '@/services/demo-code'
import { createUseCountdown } from '@/services/use-countdown'
import { createUseKeepLock } from '@/services/use-keep-lock'
import { createUseHotline } from '@/services/use-hotline'
import { createUsePlaces } from '@/services/use-places'
import { createUseNotify } from '@/services/use-notify'
import { createUseOtp } from '@/services/use-otp'
import { createUseStepUp } from '@/services/use-step-up'
import { createUseSubscribe } from '@/services/use-subscribe'
import { createMockBackend, openPhone, type ControlSession, type MockControl } from '@mock'

export type { ControlSession, MockControl }
export { usePageRefresh } from '@/platform/page'

/** How storage keys of the mock begin; they outlive signing out, as a real backend would. */
const MOCK_KEY = 'mock-backend'
/** ms an answer of the mock usually takes. */
const MOCK_LATENCY = 120

const host = createPlatform()
const outcomeSwitch = createOutcomeSwitch()

/** The embedded backend. Its documents lie beneath the simulated host: a full phone must not make it forget. */
function startMock() {
  const backend = createMockBackend({
    driver: openPhone(host.storage, MOCK_KEY, host.now()),
    clock: host.now,
    host: host.host,
    delay: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    latency: MOCK_LATENCY,
  })
  const follow = () => {
    const { scenarioId, platform: wanted } = backend.standing()
    outcomeSwitch.follow(scenarioId, wanted)
  }
  follow()
  backend.control.onChange(follow)
  return { ...backend, ...readCodes(backend) }
}

// Folded at build time: a build with a provider's URL contains neither the mock nor the simulated host.
const mock = process.env.TARO_APP_API === 'mock' ? startMock() : null

const plain = process.env.TARO_APP_API === 'mock' ? simulatePlatform(host, outcomeSwitch.current, outcomeSwitch.onChange) : host
const notices = createNotices()
const storage = createRetryingStorage(plain.storage, notices.storageFull)
// Room is made outside the app, or by an operator.
host.onVisibility((visible) => visible && storage.retry())
outcomeSwitch.onChange(storage.retry)
/** The host this app runs in, with the outcomes operators chose where this is the demo. */
export const platform: Platform = { ...plain, storage }
/** The operators' switchboard; null in a build that talks to a provider. */
export const demo: MockControl | null = mock?.control ?? null
/** Outcomes of the host that operators set by hand; null like `demo`. */
export const outcomes: OutcomeSwitch | null = mock ? outcomeSwitch : null
/** ms the provider's clock is ahead of the phone's. A second's worth of rounding and travel is no difference. */
let skew = 0
const learnTime = (providerTime: number): void => {
  const seen = providerTime - host.now()
  skew = Math.abs(seen) > 2_000 ? seen : 0
}
/** ms since the epoch on the backend's clock: the demo clock, or the provider's as far as it told. */
export const clock = (): number => mock?.now() ?? host.now() + skew

const sessions = createSessionStore(storage)
const preferenceStore = createPreferencesStore(storage, { largeType: platform.fontScale() >= LARGE_TYPE })
/** `begin(session)` after a sign-in, `end()` to sign out. */
export const session: Pick<SessionState, 'begin' | 'end'> = sessions.getState()
/** `change({ care: true })`; `forget()` when everything is deleted. */
export const preferences: Pick<PreferencesState, 'change' | 'forget' | 'hideForNow'> = preferenceStore.getState()

const transport: Transport =
  mock?.transport ??
  createHttpTransport({ baseUrl: process.env.TARO_APP_API ?? '', request: platform.request, now: platform.now, clock, onTime: learnTime })
export const client: Client = createClient({ transport, session: sessions, platform, onSignedOut: notices.sessionExpired })

const lastView = createLastView(storage)
export const queryClient: QueryClient = createQueryClient(platform, lastView)
void lastView.sweep()
/** Settles when nothing of the user before is cached any more. */
let forgotten: Promise<unknown> = Promise.resolve()

/** `touch()` at every sign of the person, `confirm()` once they proved who they are, `follow(on)` what they chose. */
export const autoLock: AutoLock = createAutoLock({
  storage: platform.storage,
  now: platform.now,
  signedIn: () => sessions.getState().session !== null,
})
const resendTimers = createResendTimers(storage)
const rotate = createSessionRotation({ sessions, client, storage: platform.storage, now: platform.now })
/** ms between two looks at the clock. */
const IDLE_CHECK = 10_000

/** Locks while nobody touches the app, and renews its token when it comes to the front; hidden, it runs nothing. @returns the undo */
export function watchPresence(): () => void {
  let timer: ReturnType<typeof setInterval> | undefined
  const leave = () => clearInterval(timer)
  const arrive = () => {
    autoLock.check()
    void rotate()
    leave()
    timer = setInterval(autoLock.check, IDLE_CHECK)
  }
  arrive()
  const undo = platform.onVisibility((visible) => (visible ? arrive() : leave()))
  return () => {
    leave()
    undo()
  }
}

sessions.subscribe(({ epoch, session: current }, before) => {
  if (current) notices.signedIn()
  if (epoch !== before.epoch) {
    autoLock.begin()
    resendTimers.forget()
  }
  // Another user: nothing of the one before may be shown or kept.
  if (epoch !== before.epoch) forgotten = lastView.forget().then(() => queryClient.resetQueries())
})
demo?.onChange(() => void queryClient.invalidateQueries())

const remote = { client, queryClient, now: platform.now, forget: lastView.forget }
export const useRemote = createUseRemote(remote)
export const prefetch = createPrefetch(remote, () => forgotten)
export const useRemotePages = createUseRemotePages(remote)
export const useAction = createUseAction(remote)
export const useSubscribe = createUseSubscribe({ useAction, platform })
export const useNotify = createUseNotify({ useAction, useRemote, useSubscribe })
export const useCountdown = createUseCountdown(clock)
/** The code of the newest demo SMS: there is no phone to read it on. Null outside the demo. */
export const demoCode = (): string | null => mock?.newestCode() ?? null
export const useOtp = createUseOtp({
  useAction,
  useCountdown,
  readDemoCode: demoCode,
  timers: resendTimers,
})
export const useStepUp = createUseStepUp({ useAction, useRemote, useOtp, platform })
/** Why a `client.call` was rejected. */
export const failureOf = (thrown: unknown): Failure => toFailure(thrown, platform.now())
export const useHotline = createUseHotline({ useRemote })
export const usePlaces = createUsePlaces({ useRemote })
export const lastLock = createLastLock(platform.storage)
export const useKeepLock = createUseKeepLock({ lastLock })
/** Whether the app locked itself, and whether the person proved who they are since. */
export const useAutoLock = (): AutoLockState => useStore(autoLock.store)
export const useAppearanceValue = createUseAppearance(platform, preferenceStore)

/** Who is signed in, or null. */
export const useSession = (): Session | null => useStore(sessions, ({ session: current }) => current)
export const usePreferences = (): PreferencesState => useStore(preferenceStore)
/** True while something waits that the phone refused to store: show DEV-STORAGE. */
export const useStorageFull = (): boolean => useStore(notices.store, ({ full }) => full)

/** True after the backend ended a session that this phone still had. */
export const useSessionExpired = (): boolean => useStore(notices.store, ({ expired }) => expired)

/** Forms kept in memory that must go with the person who typed them. */
const typed = new Set<() => void>()
/** Has `forget` called when the person leaves: what they typed is not the next one's to read. */
export const onForgotten = (forget: () => void): void => void typed.add(forget)

/** Ends the session here and removes everything of this user's from the phone; settings and the demo's state stay. */
export function forgetEverythingLocal(): void {
  for (const key of platform.storage.keys()) if (!key.startsWith(MOCK_KEY) && key !== 'preferences') platform.storage.remove(key)
  for (const forget of typed) forget()
  session.end()
}
