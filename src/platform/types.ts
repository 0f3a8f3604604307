import type { AlertKind, ConsentOutcome, Host } from '@/contract'
import type { SendRequest } from './common/request'

/** Key-value storage of the host. Values are strings; every call may fail when the phone is full. */
export interface PlatformStorage {
  /** @returns null when nothing is stored under the key */
  get(key: string): string | null
  /** @returns false when the host refused (quota); what was there before stays */
  set(key: string, value: string): boolean
  remove(key: string): void
  keys(): string[]
}

/**
 * One result over both vendors' subscription panels.
 * - `answered`: the panel was shown (or remembered); one outcome for each kind asked
 * - `off`: the person switched all subscription messages off for this app
 * - `busy`: a panel is open already (a double tap)
 * - `unavailable`: this host or version cannot ask
 */
export type SubscriptionResult =
  { status: 'answered'; outcomes: { kind: AlertKind; outcome: ConsentOutcome }[] } | { status: 'off' | 'busy' | 'unavailable' }

/** Credentials a host hands out for the backend to exchange. `refused` is the person's choice, not a fault. */
export type LoginResult = { status: 'ok'; code: string } | { status: 'failed' }
export type PhoneResult = { status: 'ok'; code: string } | { status: 'refused' | 'unavailable' }

export type NetworkState = { online: boolean; kind: 'wifi' | 'cellular' | 'unknown' | 'none' }
/** A picture file of the host. `refused`: the person does not let the app use camera or album. */
export type PhotoResult = { status: 'ok'; path: string } | { status: 'cancelled' | 'refused' | 'unavailable' }
/** What a host had signed by a face; `evidence` is for the provider to read. */
export type FaceResult = { status: 'ok'; evidence: string } | { status: 'cancelled' | 'refused' | 'unavailable' }
/** `frozen`: too many failed fingers; `not-enrolled`: the phone has none set up. */
export type BiometricResult =
  { status: 'ok'; evidence: string } | { status: 'cancelled' | 'failed' | 'frozen' | 'not-enrolled' | 'unavailable' }
export type BiometricKind = 'fingerprint' | 'face' | 'none'
/** How an authorization elsewhere came back. */
export type AuthorizationResult = { status: 'ok'; code: string } | { status: 'cancelled' | 'timed-out' | 'unavailable' }

/** A picture drawn small enough to be looked at: RGBA rows, and the same as JPEG (base64, no prefix). */
export interface LoadedPicture {
  width: number
  height: number
  pixels: Uint8ClampedArray
  toJpeg(): string
  /** Address for an `<Image>`, where the host let go of the file itself. */
  preview?: string
}

export type SaveImageResult = 'saved' | 'refused' | 'unavailable'
export type Haptic = 'light' | 'success' | 'warning'
export type ColorScheme = 'light' | 'dark'

/** Where page content may begin and how much of the navigation row the host takes (CSS px). */
export interface NavigationMetrics {
  statusBarHeight: number
  barHeight: number
  /** Width of the host's own back button, 0 where the app draws it. */
  leftInset: number
  /** Width of the host's capsule with its margin. */
  rightInset: number
  safeAreaBottom: number
}

/** CSS px. */
export interface ElementSize {
  width: number
  height: number
}

/** A 2d canvas as all hosts have it. */
export interface DrawingCanvas {
  width: number
  height: number
  getContext(kind: '2d'): CanvasRenderingContext2D | null
  toDataURL(type?: string, quality?: number): string
  /** Mini-programs have no `Image` of their own: pictures are loaded by the canvas they are drawn on. */
  createImage?(): HostImage
}

/** A picture while it loads; width and height count from `onload` on. */
export interface HostImage {
  width: number
  height: number
  onload: ((event: Event) => unknown) | null
  onerror: unknown
  src: string
}

export interface Platform {
  host: Host
  storage: PlatformStorage
  /** Sends one HTTP request. Used by the HTTP transport alone. */
  request: SendRequest
  /** Wall clock, ms since the epoch. */
  now(): number
  login(): Promise<LoginResult>
  /** Reads the code out of the host's phone-number button event (`detail`). */
  readPhoneEvent(detail: unknown): Promise<PhoneResult>
  /** Must be called inside the tap handler, before anything is awaited. At most 3 kinds (Alipay's limit). */
  requestSubscription(kinds: readonly AlertKind[]): Promise<SubscriptionResult>
  /** Opens the host's settings page of this app, where subscriptions are switched on again. */
  openSettings(): Promise<boolean>
  network: { current(): Promise<NetworkState>; onChange(listener: (state: NetworkState) => void): () => void }
  /** Fires when the app comes to the front and leaves it. */
  onVisibility(listener: (visible: boolean) => void): () => void
  /** Fires when the window has another size: in split screen, on a phone that is unfolded. */
  onResize(listener: () => void): () => void
  colorScheme: { current(): ColorScheme; onChange(listener: (scheme: ColorScheme) => void): () => void }
  /** The host's own text size as a factor of the standard one. */
  fontScale(): number
  navigation(): NavigationMetrics
  /** Makes status bar and capsule legible on the page that is shown; the hosts forget it with every new page. */
  paintNavigation(scheme: ColorScheme): void
  /**
   * Takes keys and screen readers into a dialog that is open, where the host leaves that to the page.
   * @param dialog the element it is drawn as @param close what Escape does @returns the undo, which gives focus back
   */
  holdFocus(dialog: unknown, close: () => void): () => void
  /** Resolves once the person agreed to the host's privacy guide; false when refused. */
  ensurePrivacy(): Promise<boolean>
  /** Size (CSS px) of an element of the page that is shown; null when it is not there. */
  elementSize(id: string): Promise<ElementSize | null>
  /** Pixels of the screen that make one CSS px. */
  pixelRatio(): number
  /** The node behind a `<Canvas type="2d">` of the page that is shown; null when it is not there. */
  canvasNode(id: string): Promise<DrawingCanvas | null>
  takePhoto(source: 'camera' | 'album'): Promise<PhotoResult>
  /** Draws a picture file on the page's `<Canvas type="2d" id>`, no side longer than `side` px; null when it cannot be read. */
  loadPicture(canvasId: string, path: string, side: number): Promise<LoadedPicture | null>
  /** Runs the host's own face check for a challenge of the provider. */
  verifyFace(challenge: string): Promise<FaceResult>
  /** What the phone can unlock by (SOTER on WeChat, IFAA on Alipay). */
  biometricKind(): Promise<BiometricKind>
  verifyBiometric(challenge: string, reason: string): Promise<BiometricResult>
  /** Leaves for an authorization page elsewhere and waits for the way back; must be called inside the tap. */
  authorizeElsewhere(url: string, state: string): Promise<AuthorizationResult>
  /** The code this app was opened with, where it was closed while the person was away for `state`; null when there is none. */
  authorizationBroughtBack(state: string): string | null
  /** Saves an SVG-free PNG/JPEG file path or data-URI to the album. */
  saveImage(filePath: string): Promise<SaveImageResult>
  callPhone(number: string): Promise<boolean>
  copy(text: string): Promise<boolean>
  haptic(kind: Haptic): void
  /** Warns or blocks capture while a sensitive page shows; returns the undo. */
  guardCapture(onCaptured: () => void): () => void
}

/** Outcomes an operator can force on the simulated decorator. */
export interface PlatformOutcomes {
  subscription: 'ask' | 'accept' | 'refuse' | 'ban' | 'off'
  phoneNumber: 'ask' | 'refuse'
  network: 'real' | 'offline'
  storage: 'real' | 'full'
  saveImage: 'real' | 'refuse'
  camera: 'real' | 'refuse'
  /** What is wrong with the next ID picture. */
  photo: 'real' | 'blurred' | 'dark' | 'glare' | 'cropped' | 'wrong-side' | 'expired'
  face: 'real' | 'light' | 'glasses' | 'no-match' | 'timeout'
  biometric: 'real' | 'cancel' | 'frozen' | 'not-enrolled'
  authorization: 'real' | 'cancel' | 'time-out'
}
