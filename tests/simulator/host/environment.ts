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

/** What the API may do with pages. */
export interface Navigation {
  /** @throws with the vendor's words when the page does not exist or the stack is full */
  open: (url: string, type: OpenType) => Promise<void>
  /** @throws when there is nowhere to go back to */
  back: (delta: number) => void
  setTitle: (title: string) => void
  /** Colour of what the vendor draws over the page on top: white ink for a dark page. */
  setInk: (white: boolean) => void
  scope: () => QueryScope
}

/** What both vendors say of a window that has another size, px. */
export interface WindowSize {
  size: { windowWidth: number; windowHeight: number }
}

/** Coming to the front, leaving it, and what else happens to the app as a whole. */
export interface AppLife {
  launch: LaunchOptions
  shown: Set<(options: LaunchOptions) => void>
  hidden: Set<() => void>
  themeChanged: Set<(change: { theme: string }) => void>
  captured: Set<() => void>
  resized: Set<(change: WindowSize) => void>
}

/** What the person decided in the vendor's own settings. */
export interface Consents {
  privacyAgreed: boolean
  /** Main switch of subscription messages. */
  subscriptionsOn: boolean
  /** Templates the vendor closed for this app. */
  bannedTemplates: Set<string>
}

/** Everything the two vendors' objects are made of. */
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
  /** Last text the app put on the clipboard, number it called, files it saved. */
  outside: { clipboard: string; called: string; saved: string[]; files: Record<string, string>; vibrated: number }
}
