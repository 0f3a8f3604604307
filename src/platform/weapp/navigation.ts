import { askHost } from '../common/call'
import type { NavigationMetrics } from '../types'
import type { WeappApi, WindowInfo } from './api'

/** CSS px; for hosts that do not report the window size. */
const PLAIN: WindowInfo = { windowWidth: 375, screenHeight: 667 }

/** CSS px, as in the devtools; for hosts that return an empty rectangle before the first frame. */
const FALLBACK = { barHeight: 44, rightInset: 95 }

/**
 * Measures of the navigation row. The capsule is centred in it, so the row's height is the capsule's plus twice its distance from the
 * status bar.
 */
export function navigationMetrics(api: WeappApi): NavigationMetrics {
  const info: WindowInfo = askHost(() => api.getWindowInfo?.() ?? api.getSystemInfoSync(), PLAIN)
  const statusBarHeight = info.statusBarHeight ?? 20
  const capsule = askHost(() => api.getMenuButtonBoundingClientRect?.(), undefined)
  const measured = capsule !== undefined && capsule.width > 0 && capsule.top >= statusBarHeight
  return {
    statusBarHeight,
    barHeight: measured ? capsule.height + (capsule.top - statusBarHeight) * 2 : FALLBACK.barHeight,
    leftInset: 0,
    rightInset: measured ? info.windowWidth - capsule.left : FALLBACK.rightInset,
    safeAreaBottom: info.safeArea ? Math.max(0, info.screenHeight - info.safeArea.bottom) : 0,
  }
}
