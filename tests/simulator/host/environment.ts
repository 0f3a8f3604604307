import type { Answers } from './api/callbacks'
import type { Camera } from './api/camera'
import type { Network } from './api/network'
import type { Panels } from './api/panels'
import type { Phone } from './api/phone'
import type { QueryScope } from './api/query'
import type { HostStorage } from './api/storage'
import type { Bridge } from './bridge'
import type { Report } from './report'

export type OpenType = 'appLaunch' | 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab'

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
}

/** Navigation that the API may use. */
export interface Navigation {
  /** @throws with the vendor's message when the page does not exist or the stack is full */
  open: (url: string, type: OpenType) => Promise<void>
  /** @throws when there is no page to go back to */
  back: (delta: number) => void
  setTitle: (title: string) => void
  /** Colour of what the vendor draws over the page on top: white for a dark page. */
  setInk: (white: boolean) => void
  scope: () => QueryScope
}

/** Data of a window's size change in both vendors' events, px. */
export interface WindowSize {
  size: { windowWidth: number; windowHeight: number }
}

/** Events of the app as a whole, such as entering the foreground or background. */
export interface AppLife {
  launch: LaunchOptions
  shown: Set<(options: LaunchOptions) => void>
  hidden: Set<() => void>
  themeChanged: Set<(change: { theme: string }) => void>
  captured: Set<() => void>
  resized: Set<(change: WindowSize) => void>
}

/** The person's decisions in the vendor's own settings. */
export interface Consents {
  privacyAgreed: boolean
  /** Main switch of subscription messages. */
  subscriptionsOn: boolean
  /** Templates that the vendor blocked for this app. */
  bannedTemplates: Set<string>
  /** Whether the person denied this app their position. */
  locationDenied: boolean
}

/** Everything of which the two vendors' objects are made. */
export interface Environment {
  bridge: Bridge
  report: Report
  answers: Answers
  storage: HostStorage
  network: Network
  panels: Panels
  phone: Phone
  navigation: Navigation
  life: AppLife
  consents: Consents
  camera: Camera
  /**
   * Last text that the app copied, number it called, place it showed on the map, files it saved; how often it asked for the position;
   * and the text of the code in front of the scanner, '' when the person closes it.
   */
  outside: {
    clipboard: string
    called: string
    map: string
    code: string
    located: number
    saved: string[]
    files: Record<string, string>
    vibrated: number
    /** Of the screen, 0 to 1. */
    brightness: number
  }
}
