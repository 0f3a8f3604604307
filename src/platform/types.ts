import type { AlertKind, ConsentOutcome, Host } from '@/contract'
import type { SendRequest } from './common/request'

/** Key-value storage of the host. Values are text. Writing fails when the phone's storage is full. */
export interface PlatformStorage {
  /** @returns null where nothing is stored under the key */
  get(key: string): string | null
  /** @returns false where the host refused (quota); the previous value then stays */
  set(key: string, value: string): boolean
  remove(key: string): void
  keys(): string[]
}

/**
 * Result of a subscription panel, the same for both vendors.
 * - `answered`: the panel was shown or answered from memory; one outcome for each requested kind
 * - `off`: the user has switched off all subscription messages of this app
 * - `busy`: a panel is already open (a double tap)
 * - `unavailable`: this host or version has no such panel
 */
export type SubscriptionResult =
  { status: 'answered'; outcomes: { kind: AlertKind; outcome: ConsentOutcome }[] } | { status: 'off' | 'busy' | 'unavailable' }

/** Credentials of the host that the backend exchanges. `refused` is the user's choice and no fault. */
export type LoginResult = { status: 'ok'; code: string } | { status: 'failed' }
export type PhoneResult = { status: 'ok'; code: string } | { status: 'refused' | 'unavailable' }

export type NetworkState = { online: boolean; kind: 'wifi' | 'cellular' | 'unknown' | 'none' }
/** A picture file of the host. `refused`: the user denies the app the camera or album. */
export type PhotoResult = { status: 'ok'; path: string } | { status: 'cancelled' | 'refused' | 'unavailable' }
/** Result of the host's face check; the provider verifies `evidence`. */
export type FaceResult = { status: 'ok'; evidence: string } | { status: 'cancelled' | 'refused' | 'unavailable' }
/** `frozen`: locked after too many failures; `not-enrolled`: none is set up on the phone. */
export type BiometricResult =
  { status: 'ok'; evidence: string } | { status: 'cancelled' | 'failed' | 'frozen' | 'not-enrolled' | 'unavailable' }
export type BiometricKind = 'fingerprint' | 'face' | 'none'
export type AuthorizationResult = { status: 'ok'; code: string } | { status: 'cancelled' | 'timed-out' | 'unavailable' }

/** A downscaled picture as RGBA rows and as JPEG (base64, without prefix). */
export interface LoadedPicture {
  width: number
  height: number
  pixels: Uint8ClampedArray
  toJpeg(): string
  /** URL for an `<Image>`, where the host has released the file itself. */
  preview?: string
}

export type SaveImageResult = 'saved' | 'refused' | 'unavailable'
export type Haptic = 'light' | 'success' | 'warning'
export type ColorScheme = 'light' | 'dark'

/** Measures of the navigation row (CSS px). */
export interface NavigationMetrics {
  statusBarHeight: number
  barHeight: number
  /** Width of the host's own back button; 0 where the app draws it. */
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

/** The common part of all hosts' 2d canvases. */
export interface DrawingCanvas {
  width: number
  height: number
  getContext(kind: '2d'): CanvasRenderingContext2D | null
  toDataURL(type?: string, quality?: number): string
  /** Mini-programs have no `Image` constructor; the canvas that draws a picture creates it. */
  createImage?(): HostImage
}

/** A picture while it loads; width and height are valid after `onload`. */
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
  /** Sends one HTTP request. Only the HTTP transport uses it. */
  request: SendRequest
  /** The phone's clock, ms since the epoch. */
  now(): number
  login(): Promise<LoginResult>
  /** Reads the code from the event (`detail`) of the host's phone-number button. */
  readPhoneEvent(detail: unknown): Promise<PhoneResult>
  /** Must be called inside the tap handler, before anything is awaited. At most 3 kinds (Alipay's limit). */
  requestSubscription(kinds: readonly AlertKind[]): Promise<SubscriptionResult>
  /** Opens the host's settings page of this app, where subscriptions can be switched on again. */
  openSettings(): Promise<boolean>
  network: { current(): Promise<NetworkState>; onChange(listener: (state: NetworkState) => void): () => void }
  /** Called when the app becomes visible or hidden. */
  onVisibility(listener: (visible: boolean) => void): () => void
  /** Called when the window's size changes: in split screen, or when a foldable phone is opened. */
  onResize(listener: () => void): () => void
  colorScheme: { current(): ColorScheme; onChange(listener: (scheme: ColorScheme) => void): () => void }
  /** The host's text size as a factor of its standard size. */
  fontScale(): number
  navigation(): NavigationMetrics
  /** Sets the colour of status bar and capsule for the visible page. The hosts reset it with every new page. */
  paintNavigation(scheme: ColorScheme): void
  /**
   * Keeps keyboard and screen readers inside an open dialog, on hosts that leave this to the page.
   * @param dialog the element it is drawn as
   * @param close called for Escape
   * @returns a function that ends it and returns focus
   */
  holdFocus(dialog: unknown, close: () => void): () => void
  /**
   * Scrolls the visible page until an element is in view; does nothing where it is, or where there is none.
   * @param still without animation @param room px below it that have to be in view as well
   */
  reveal(id: string, still: boolean, room: number): void
  /** Asks for consent to the host's privacy guide; resolves to false where it was refused. */
  ensurePrivacy(): Promise<boolean>
  /** Size (CSS px) of an element on the visible page; null where it is missing. */
  elementSize(id: string): Promise<ElementSize | null>
  /** Screen pixels for each CSS px. */
  pixelRatio(): number
  /** The node of a `<Canvas type="2d">` on the visible page; null where it is missing. */
  canvasNode(id: string): Promise<DrawingCanvas | null>
  takePhoto(source: 'camera' | 'album'): Promise<PhotoResult>
  /** Draws a picture file on the page's `<Canvas type="2d" id>`, no side longer than `side` px; null where it cannot be read. */
  loadPicture(canvasId: string, path: string, side: number): Promise<LoadedPicture | null>
  /** Defect of the next picture; only on a simulated host. */
  photoFlaw?(): PlatformOutcomes['photo']
  /** Runs the host's own face check for a challenge of the provider. */
  verifyFace(challenge: string): Promise<FaceResult>
  /** The phone's biometric method (SOTER on WeChat, IFAA on Alipay). */
  biometricKind(): Promise<BiometricKind>
  verifyBiometric(challenge: string, reason: string): Promise<BiometricResult>
  /** Opens an authorization page in another app and waits for the return. Must be called inside the tap handler. */
  authorizeElsewhere(url: string, state: string): Promise<AuthorizationResult>
  /** Path of the page that the app was started on, `pages/home/index`; undefined where the host does not say. */
  entryPath(): string | undefined
  /** The code of an authorization for `state` that returned by launching the app, because it was closed meanwhile; null without one. */
  authorizationBroughtBack(state: string): string | null
  /** Saves a PNG or JPEG, given as file path or data URI, to the album. */
  saveImage(filePath: string): Promise<SaveImageResult>
  callPhone(number: string): Promise<boolean>
  copy(text: string): Promise<boolean>
  haptic(kind: Haptic): void
  /** Blocks or reports screen captures while a sensitive page is shown. @returns a function that ends it */
  guardCapture(onCaptured: () => void): () => void
}

/** Text files on the host. Only the package that exports some loads it. */
export interface Files {
  /** Saves a text file where the person finds it; null where the host has no such place, and the text is copied in its stead. */
  saveText: ((name: string, text: string) => void) | null
}

/** Outcomes of host APIs that an operator can force. */
export interface PlatformOutcomes {
  subscription: 'ask' | 'accept' | 'refuse' | 'ban' | 'off'
  phoneNumber: 'ask' | 'refuse'
  network: 'real' | 'offline'
  storage: 'real' | 'full'
  saveImage: 'real' | 'refuse'
  camera: 'real' | 'refuse'
  photo: 'real' | 'blurred' | 'dark' | 'glare' | 'cropped' | 'wrong-side' | 'expired'
  face: 'real' | 'light' | 'glasses' | 'no-match' | 'timeout'
  biometric: 'real' | 'cancel' | 'frozen' | 'not-enrolled'
  authorization: 'real' | 'cancel' | 'time-out'
  /** `demo`: allowed, and the phone is where the demonstration's city has its middle. */
  location: 'demo' | 'real' | 'refuse'
}

/** The outcomes in force: the real host's, overridden by the scenario's, overridden by the operator's. */
export interface OutcomeSwitch {
  current(): PlatformOutcomes
  /** Applies a scenario's outcomes. Another scenario clears what an operator set. @param id identifies the scenario */
  follow(id: string, scenario: Partial<PlatformOutcomes>): void
  override(patch: Partial<PlatformOutcomes>): void
  onChange(listener: () => void): () => void
}
