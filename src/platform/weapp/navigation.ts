import { askHost } from '../common/call'
import type { NavigationMetrics } from '../types'
import type { WeappApi, WindowInfo } from './api'

/** A phone that does not say how large it is. */
const PLAIN: WindowInfo = { windowWidth: 375, screenHeight: 667 }

/** Measures of the devtools, for hosts that answer with an empty rectangle before the first frame. */
const FALLBACK = { barHeight: 44, rightInset: 95 }

/** Room for the capsule; it is centred in the row, so the row is its height plus its distance from the status bar twice. */
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
