import type { Vendor } from '../../compile/program'

/** Properties of the phone as the app sees them. px are CSS px. */
export interface Phone {
  statusBarHeight: number
  /** Height of the row with the capsule, below the status bar. */
  titleBarHeight: number
  capsule: { width: number; height: number; top: number; left: number; right: number; bottom: number }
  windowWidth: number
  windowHeight: number
  safeAreaBottom: number
  pixelRatio: number
  theme: 'light' | 'dark'
  /** Text size that the person set in the vendor's app, px. */
  fontSize: number
}

const STATUS_BAR = 20
const TITLE_BAR = { weapp: 40, alipay: 44 }
const STANDARD_FONT = { weapp: 17, alipay: 16 }
const CAPSULE = { width: 87, height: 32, margin: 7 }

export function createPhone(vendor: Vendor): Phone {
  const query = new URLSearchParams(location.search)
  const phone: Phone = {
    statusBarHeight: STATUS_BAR,
    titleBarHeight: TITLE_BAR[vendor],
    capsule: { width: CAPSULE.width, height: CAPSULE.height, top: 0, left: 0, right: 0, bottom: 0 },
    windowWidth: 0,
    windowHeight: 0,
    safeAreaBottom: Number(query.get('safe') ?? 0),
    pixelRatio: devicePixelRatio,
    theme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
    fontSize: STANDARD_FONT[vendor] * Number(query.get('font') ?? 1),
  }
  resizePhone(phone)
  return phone
}

/** Sets the window's size to the displayed one; the capsule stays at its right edge. */
export function resizePhone(phone: Phone): void {
  const top = phone.statusBarHeight + (phone.titleBarHeight - CAPSULE.height) / 2
  const right = innerWidth - CAPSULE.margin
  Object.assign(phone, { windowWidth: innerWidth, windowHeight: innerHeight })
  Object.assign(phone.capsule, { top, left: right - CAPSULE.width, right, bottom: top + CAPSULE.height })
}

export const safeAreaOf = ({ windowWidth, windowHeight, statusBarHeight, safeAreaBottom }: Phone) => ({
  left: 0,
  right: windowWidth,
  top: statusBarHeight,
  bottom: windowHeight - safeAreaBottom,
  width: windowWidth,
  height: windowHeight - safeAreaBottom - statusBarHeight,
})
