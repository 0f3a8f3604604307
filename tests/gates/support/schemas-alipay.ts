import * as v from 'valibot'
import { amount, color, components, flag, oneOf, pagePath, preloadRule, subPackages, text, yesNo } from './schema-parts'

// Keys and values as documented (opendocs.alipay.com, mini/framework/app-json, page-json, project). Alipay publishes no
// schema and its compiler comes from a CDN, so this is the only check of these files before the devtools.

const windowKeys = {
  defaultTitle: text,
  pullRefresh: v.optional(v.union([v.boolean(), v.picklist(['YES', 'NO'])])),
  allowsBounceVertical: yesNo,
  transparentTitle: oneOf(['none', 'auto', 'always']),
  titlePenetrate: yesNo,
  showTitleLoading: yesNo,
  titleImage: text,
  titleBarColor: color,
  navigationBarFrontColor: oneOf(['black', 'white']),
  backgroundColor: color,
  backgroundImageColor: color,
  backgroundImageUrl: text,
  gestureBack: yesNo,
  enableScrollBar: yesNo,
  onReachBottomDistance: amount,
}

const tab = v.strictObject({ pagePath, name: v.string(), icon: text, activeIcon: text })

export const app = v.strictObject({
  entryPagePath: v.optional(pagePath),
  pages: v.pipe(v.array(pagePath), v.minLength(1)),
  subPackages,
  preloadRule,
  window: v.optional(v.strictObject(windowKeys)),
  tabBar: v.optional(
    v.strictObject({
      customize: flag,
      textColor: color,
      selectedColor: color,
      backgroundColor: color,
      items: v.pipe(v.array(tab), v.minLength(2), v.maxLength(5)),
    }),
  ),
  usingComponents: components,
  lazyCodeLoading: oneOf(['requiredComponents']),
  resizable: flag,
})

export const page = v.strictObject({
  ...windowKeys,
  usingComponents: components,
  disableScroll: flag,
  optionMenu: v.optional(v.strictObject({ icon: v.string() })),
  barButtonTheme: oneOf(['default', 'light']),
})

export const component = v.strictObject({
  component: v.literal(true),
  styleIsolation: oneOf(['apply-shared', 'shared']),
  usingComponents: components,
})

/** `format: 2` selects base library 2; Taro's runtime needs component2 and globalObjectMode. */
export const project = v.strictObject({
  format: v.literal(2),
  miniprogramRoot: v.literal('./'),
  compileType: v.literal('mini'),
  appid: v.optional(v.pipe(v.string(), v.regex(/^\d{16}$/))),
  compileOptions: v.strictObject({ component2: v.literal(true), globalObjectMode: v.literal('enable') }),
})
