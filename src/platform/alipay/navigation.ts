import { askHost } from '../common/call'
import type { NavigationMetrics } from '../types'
import type { AlipayApi, SystemInfo } from './api'

/** A phone that does not say how large it is. */
const PLAIN: SystemInfo = { windowWidth: 375, screenHeight: 667 }

/** The capsule with its margin, for clients that cannot measure it. */
const CAPSULE = 96
/** The native back arrow with its margin; it lies over our row because the title bar is transparent. */
const BACK_ARROW = 44

/** @param stackDepth how many pages are open: with more than one, Alipay draws its back arrow */
export function navigationMetrics(api: AlipayApi, stackDepth: number): NavigationMetrics {
  const info: SystemInfo = askHost(() => api.getSystemInfoSync(), PLAIN)
  const capsule = askHost(() => api.getMenuButtonBoundingClientRect?.(), undefined)
  return {
    statusBarHeight: info.statusBarHeight ?? 20,
    barHeight: info.titleBarHeight ?? 44,
    leftInset: stackDepth > 1 ? BACK_ARROW : 0,
    rightInset: capsule && capsule.width > 0 ? info.windowWidth - capsule.left : CAPSULE,
    safeAreaBottom: info.safeArea ? Math.max(0, info.screenHeight - info.safeArea.bottom) : 0,
  }
}
