import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { useSession, useSessionExpired } from '@/services/use-app-state'
import { ROUTES, TABS, type Destination } from './routes'
import { createRouteQueue } from '@/services/route-queue'
import { useRuntime } from '@/services/runtime-provider'

export type { Destination }

/** Most pages in the stack, on both vendors. */
const MOST_PAGES = 10

const pathOf = (destination: Destination): string => `/${ROUTES[destination]}`

/** Whether a page has this name; only links of the demonstration name pages by text. */
export const isDestination = (name: string | undefined): name is Destination => name !== undefined && Object.keys(ROUTES).includes(name)

const urlOf = (destination: Destination, params: Record<string, string> = {}): string => {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return query.length > 0 ? `${pathOf(destination)}?${query.join('&')}` : pathOf(destination)
}

/** One queue for the process, because the host has one page stack. */
const route = createRouteQueue()

const isTab = (destination: Destination): boolean => (TABS as readonly Destination[]).includes(destination)

/**
 * Goes to a page and keeps a way back; tab pages are switched to.
 * When the stack is full (10 pages on both vendors), the new page replaces the one on top.
 */
export function open(destination: Destination, params: Record<string, string> = {}): void {
  const url = urlOf(destination, params)
  route(url, () => {
    if (isTab(destination)) return Taro.switchTab({ url })
    // The stack is read when this route runs, because routes queued before it change the stack.
    return Taro.getCurrentPages().length >= MOST_PAGES ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
  })
}

/** Goes to a page that replaces this one: there is no way back to it. */
export function replace(destination: Destination): void {
  const url = pathOf(destination)
  route(url, () => (isTab(destination) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })))
}

/** Transition of 0 ms, so that no repeat is dropped: a page opened right after the last one asks for this route as well. */
const startOver = (url: string): void => route(`start ${url}`, () => Taro.reLaunch({ url }), 0)

/** Closes all pages and opens this one. */
export const restart = (destination: Destination): void => startOver(pathOf(destination))

/** Returns to the page before; to home when there is none, as after a deep link. */
export const back = (): void =>
  route('back', () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: pathOf('home') })))

/** @returns a function to call after signing in: it reopens the page where the session expired, or goes to home */
export function useResume(): () => void {
  const { interrupted } = useRuntime()
  return () => {
    const { url } = interrupted
    interrupted.url = null
    if (url) startOver(url)
    else replace('home')
  }
}

/** The page on top, with the unique path that Taro gives to each opened page. It stays on top while another app is in the foreground. */
const topPage = (): Partial<Record<'route' | '$taroPath', string>> => Taro.getCurrentPages().slice(-1)[0] ?? {}
const onTop = (): unknown => topPage().$taroPath

/**
 * Call it before the first `await`.
 * @returns whether the page that was on top then still is; an answer that arrives after the person left must not navigate
 */
export function markPage(): () => boolean {
  const page = onTop()
  return () => onTop() === page
}

/** Runs `act` after all queued routes, if the page on top is then this destination, whichever instance of it. */
export const whereInFront = (destination: Destination, act: () => void): void =>
  route(
    `at ${destination}`,
    () => {
      if (topPage().route?.replace(/^\//, '') === ROUTES[destination]) act()
      return Promise.resolve()
    },
    0,
  )

/** Query of the page without the parameters that Taro's router adds: `stamp`, and names that begin with `$`. */
const ownParams = (params: Partial<Record<string, string>>): string =>
  Object.entries(params)
    .filter(([key]) => !key.startsWith('$') && key !== 'stamp')
    .map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`)
    .join('&')

/**
 * Sends a person without a session to the authorize page, when the page shows or when the session ends while it is on top.
 * @returns whether there is a session; the page requests nothing without one
 */
export function useRequireSession(): boolean {
  const { interrupted } = useRuntime()
  const signedIn = useSession() !== null
  const expired = useSessionExpired()
  const { path, params, $taroPath } = useRouter()
  const wasSignedIn = useRef(signedIn)
  useDidShow(() => {
    if (!signedIn) restart('authorize')
  })
  useEffect(() => {
    const ended = wasSignedIn.current && !signedIn
    wasSignedIn.current = signedIn
    if (!ended || onTop() !== $taroPath) return
    interrupted.url = expired ? `/${path.replace(/^\//, '')}?${ownParams(params)}` : null
    restart('authorize')
  }, [signedIn, expired, interrupted, path, params, $taroPath])
  return signedIn
}
