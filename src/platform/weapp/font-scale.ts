import { askHost } from '../common/call'
import type { WeappApi } from './api'

/** px; WeChat's standard text size, the base of `fontSizeSetting`. It differs by system. */
const STANDARD = { ios: 17, android: 16 }

const onIos = (api: WeappApi): boolean => {
  const { platform = '' } = api.getDeviceInfo?.() ?? api.getSystemInfoSync()
  return /^(ios|devtools)$/i.test(platform)
}

/** The host's text size as a factor of its standard size; 1 where the host does not report it. */
export const fontScale = (api: WeappApi): number =>
  askHost(() => {
    const { fontSizeScaleFactor, fontSizeSetting } = api.getAppBaseInfo?.() ?? {}
    if (fontSizeScaleFactor) return fontSizeScaleFactor
    if (!fontSizeSetting) return 1
    return fontSizeSetting / (onIos(api) ? STANDARD.ios : STANDARD.android)
  }, 1)
