import * as v from 'valibot'
import { amount, components, flag, hex, oneOf, pagePath, preloadRule, subPackages, text } from './schema-parts'

// Keys and values as documented (developers.weixin.qq.com, reference/configuration), without those that need a review by WeChat
// or a service this app does not use: plugins, cloud, workers. Add a key here before using it.

/** A colour, or the name of one in theme.json. */
const themed = v.optional(v.union([hex, v.pipe(v.string(), v.regex(/^@\w+$/))]))
const themedWord = (...words: string[]) => v.optional(v.union([v.picklist(words), v.pipe(v.string(), v.regex(/^@\w+$/))]))

const windowKeys = {
  navigationBarBackgroundColor: themed,
  navigationBarTextStyle: themedWord('black', 'white'),
  navigationBarTitleText: text,
  navigationStyle: oneOf(['default', 'custom']),
  backgroundColor: themed,
  backgroundColorTop: themed,
  backgroundColorBottom: themed,
  backgroundTextStyle: themedWord('dark', 'light'),
  enablePullDownRefresh: flag,
  onReachBottomDistance: amount,
  pageOrientation: oneOf(['auto', 'portrait', 'landscape']),
  initialRenderingCache: oneOf(['static', 'dynamic']),
  visualEffectInBackground: oneOf(['none', 'hidden']),
}

const tab = v.strictObject({ pagePath, text: v.string(), iconPath: text, selectedIconPath: text })

export const app = v.strictObject({
  entryPagePath: v.optional(pagePath),
  pages: v.pipe(v.array(pagePath), v.minLength(1)),
  subPackages,
  preloadRule,
  window: v.optional(v.strictObject({ ...windowKeys, restartStrategy: oneOf(['homePage', 'homePageAndLatestPage']) })),
  tabBar: v.optional(
    v.strictObject({
      custom: flag,
      color: themed,
      selectedColor: themed,
      backgroundColor: themed,
      borderStyle: themedWord('black', 'white'),
      position: oneOf(['bottom', 'top']),
      list: v.pipe(v.array(tab), v.minLength(2), v.maxLength(5)),
    }),
  ),
  usingComponents: components,
  componentPlaceholder: components,
  darkmode: flag,
  themeLocation: text,
  lazyCodeLoading: oneOf(['requiredComponents']),
  sitemapLocation: text,
  style: oneOf(['v2']),
  permission: v.optional(
    v.strictObject({ 'scope.userLocation': v.strictObject({ desc: v.pipe(v.string(), v.minLength(1), v.maxLength(30)) }) }),
  ),
  requiredPrivateInfos: v.optional(v.array(v.string())),
  requiredBackgroundModes: v.optional(v.array(v.picklist(['audio', 'location']))),
  networkTimeout: v.optional(v.strictObject({ request: amount, connectSocket: amount, uploadFile: amount, downloadFile: amount })),
  resizable: flag,
  renderer: oneOf(['webview', 'skyline']),
  __usePrivacyCheck__: flag,
})

export const page = v.strictObject({ ...windowKeys, usingComponents: components, componentPlaceholder: components, disableScroll: flag })

export const component = v.strictObject({
  component: v.literal(true),
  styleIsolation: oneOf(['isolated', 'apply-shared', 'shared', 'page-isolated', 'page-apply-shared', 'page-shared']),
  usingComponents: components,
  componentPlaceholder: components,
})

const shade = v.strictObject({
  bgTextStyle: v.picklist(['dark', 'light']),
  bgColor: hex,
  navBgColor: hex,
  navTextStyle: v.picklist(['black', 'white']),
})
/** Dark mode needs both: WeChat does not resolve a name that is missing in one of them. */
export const theme = v.strictObject({ light: shade, dark: shade })

/** Taro has already compiled the output, so the compile steps of WeChat's devtools have to be off. */
export const project = v.strictObject({
  miniprogramRoot: v.literal('./'),
  projectname: v.string(),
  description: text,
  appid: v.pipe(v.string(), v.regex(/^(?:touristappid|wx[\da-f]{16})$/)),
  setting: v.strictObject({
    urlCheck: v.literal(true),
    es6: v.literal(false),
    enhance: v.literal(false),
    compileHotReLoad: v.literal(false),
    postcss: v.literal(false),
    minified: v.literal(false),
  }),
  compileType: v.literal('miniprogram'),
  libVersion: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/)),
})
