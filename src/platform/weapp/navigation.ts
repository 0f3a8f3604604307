import type { NavigationMetrics } from '../types'
import type { WeappApi } from './api'

/** Measures of the devtools, for hosts that answer with an empty rectangle before the first frame. */
const FALLBACK = { barHeight: 44, rightInset: 95 }

/** Room for the capsule; it is centred in the row, so the row is its height plus its distance from the status bar twice. */
export function navigationMetrics(api: WeappApi): NavigationMetrics {
  const info = api.getWindowInfo?.() ?? api.getSystemInfoSync()
  const statusBarHeight = info.statusBarHeight ?? 20
  const capsule = api.getMenuButtonBoundingClientRect?.()
  const measured = capsule !== undefined && capsule.width > 0 && capsule.top >= statusBarHeight
  return {
    statusBarHeight,
    barHeight: measured ? capsule.height + (capsule.top - statusBarHeight) * 2 : FALLBACK.barHeight,
    leftInset: 0,
    rightInset: measured ? info.windowWidth - capsule.left : FALLBACK.rightInset,
    safeAreaBottom: info.safeArea ? Math.max(0, info.screenHeight - info.safeArea.bottom) : 0,
  }
}
