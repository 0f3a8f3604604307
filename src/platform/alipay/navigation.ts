import { askHost } from '../common/call'
import type { NavigationMetrics } from '../types'
import type { AlipayApi, SystemInfo } from './api'

/** CSS px; for hosts that do not report the window size. */
const PLAIN: SystemInfo = { windowWidth: 375, screenHeight: 667 }

/** CSS px; width of the capsule with its margin, for clients that cannot measure it. */
const CAPSULE = 96
/** CSS px; width of the native back arrow with its margin. It overlaps the app's row, because the title bar is transparent. */
const BACK_ARROW = 44

/** Measures of the navigation row. @param stackDepth number of open pages; above 1 Alipay draws its back arrow */
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
