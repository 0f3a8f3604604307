import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import type { TabName } from '@/components/shell'
import { useSession, useSessionExpired } from '@/runtime'
import { createRouteQueue } from '@/services/route-queue'

/** Where every page is. Pages name a destination, never a path. */
const ROUTES = {
  home: '/pages/home/index',
  transactions: '/pages/transactions/index',
  services: '/pages/services/index',
  me: '/pages/me/index',
  authorize: '/pages/authorize/index',
  insight: '/subpackages/insight/index/index',
  bind: '/subpackages/cards/bind/index',
  confirm: '/subpackages/cards/confirm/index',
  cards: '/subpackages/cards/list/index',
  alerts: '/subpackages/alerts/rules/index',
  messages: '/subpackages/alerts/messages/index',
  transaction: '/subpackages/transaction/detail/index',
  channels: '/subpackages/channels/list/index',
  verification: '/subpackages/channels/verification/index',
  'local-services': '/subpackages/channels/local-services/index',
  security: '/subpackages/security/centre/index',
  password: '/subpackages/security/password/index',
  devices: '/subpackages/security/devices/index',
  'security-log': '/subpackages/security/log/index',
  consents: '/subpackages/security/consents/index',
  official: '/subpackages/security/official/index',
  locked: '/subpackages/security/locked/index',
  help: '/subpackages/help/guide/index',
  preview: '/subpackages/preview/index/index',
} as const

export type Destination = keyof typeof ROUTES

const TABS: readonly Destination[] = ['home', 'transactions', 'services', 'me'] satisfies TabName[]

/** Neither vendor keeps more pages open. */
const MOST_PAGES = 10

const urlOf = (destination: Destination, params: Record<string, string> = {}): string => {
  const query = Object.entries(params).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  return query.length > 0 ? `${ROUTES[destination]}?${query.join('&')}` : ROUTES[destination]
}

const route = createRouteQueue()

const isTab = (destination: Destination): boolean => TABS.includes(destination)

/**
 * Goes to a page and keeps a way back; tab pages are switched to.
 * A page stack that is full (10 on both vendors) replaces the page on top.
 */
export function open(destination: Destination, params: Record<string, string> = {}): void {
  const url = urlOf(destination, params)
  route(url, () => {
    if (isTab(destination)) return Taro.switchTab({ url })
    // Read when it is this route's turn: the ones before change the stack.
    return Taro.getCurrentPages().length >= MOST_PAGES ? Taro.redirectTo({ url }) : Taro.navigateTo({ url })
  })
}

/** Goes to a page and leaves no way back to this one. */
export function replace(destination: Destination): void {
  const url = ROUTES[destination]
  route(url, () => (isTab(destination) ? Taro.switchTab({ url }) : Taro.redirectTo({ url })))
}

/** Each page without a session asks for the same way out: a page opened right after the last one may not be left without. */
const startOver = (url: string): void => route(`start ${url}`, () => Taro.reLaunch({ url }), 0)

/** Starts over at a page: nothing of what was open before is kept. */
export const restart = (destination: Destination): void => startOver(ROUTES[destination])

/** Back to where the person came from; home when this page was opened from outside. */
export const back = (): void =>
  route('back', () => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.reLaunch({ url: ROUTES.home })))

/** Where somebody was when their session ended; they come back to it. */
let interrupted: string | null = null

/** After signing in: back to what was interrupted, or home. */
export function resume(): void {
  const url = interrupted
  interrupted = null
  if (url) startOver(url)
  else replace('home')
}

/** The page on top, with the mark that Taro gives to each page it opens. It stays on top while another app is in front. */
const topPage = (): Partial<Record<'route' | '$taroPath', string>> => Taro.getCurrentPages().slice(-1)[0] ?? {}
const onTop = (): unknown => topPage().$taroPath

/**
 * Call before anything is awaited.
 * @returns whether the page that was on top then still is: an answer that comes after the person left must not move them
 */
export function markPage(): () => boolean {
  const page = onTop()
  return () => onTop() === page
}

/** Once every route under way is taken: does something if this is the page in front then, whichever opening of it. */
export const whereInFront = (destination: Destination, act: () => void): void =>
  route(
    `at ${destination}`,
    () => {
      if (`/${topPage().route?.replace(/^\//, '')}` === ROUTES[destination]) act()
      return Promise.resolve()
    },
    0,
  )

/** Taro's browser router adds parameters of its own, which begin with `$`. */
const ownParams = (params: Partial<Record<string, string>>): string =>
  Object.entries(params)
    .filter(([key]) => !key.startsWith('$') && key !== 'stamp')
    .map(([key, value]) => `${key}=${encodeURIComponent(value ?? '')}`)
    .join('&')

/**
 * Sends a person without a session to the authorize page, whenever the page shows or the session ends on it.
 * @returns whether there is a session, so that the page asks for nothing before
 */
export function useRequireSession(): boolean {
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
    interrupted = expired ? `/${path.replace(/^\//, '')}?${ownParams(params)}` : null
    restart('authorize')
  }, [signedIn, expired, path, params, $taroPath])
  return signedIn
}
