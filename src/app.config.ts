import { common } from './locales/zh-cn/common'
import { permissions } from './locales/zh-cn/permissions'
import { ROUTES, TABS } from './routes'

const weapp = process.env.TARO_ENV === 'weapp'
const demo = (process.env.TARO_APP_API ?? 'mock') === 'mock'

/** The operators' panel is left out of a build that talks to a provider. */
const { preview, ...ofProvider } = ROUTES
const paths: string[] = Object.values(demo ? { ...ofProvider, preview } : ofProvider)

const SUBPACKAGE = /^(subpackages\/[^/]+)\/(.+)$/
const roots: ReadonlySet<string> = new Set(paths.flatMap((path) => SUBPACKAGE.exec(path)?.[1] ?? []))
const subPackages = Array.from(roots, (root) => ({
  root,
  pages: paths.flatMap((path) => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : [])),
}))

/** WeChat and H5 let the app draw the navigation bar; Alipay only lets the page extend under a transparent one. */
const navigationRow =
  process.env.TARO_ENV === 'alipay' ? { transparentTitle: 'always', titlePenetrate: 'YES' } : { navigationStyle: 'custom' as const }

/** Colour of the text that the host draws: each vendor has its own keyword. */
const inks = {
  weapp: { backgroundTextStyle: '@bgTextStyle', navigationBarTextStyle: '@navTextStyle' },
  alipay: { navigationBarFrontColor: 'black' },
  h5: {},
}[process.env.TARO_ENV as 'weapp' | 'alipay' | 'h5']

const weappOnly = {
  __usePrivacyCheck__: true,
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  // Asked for on a tap only; WeChat shows the purpose, and refuses calls that are not declared.
  permission: { 'scope.userLocation': { desc: permissions.location } },
  requiredPrivateInfos: ['getLocation' as const],
}

export default defineAppConfig({
  pages: paths.filter((path) => !SUBPACKAGE.test(path)),
  subPackages,
  preloadRule: {
    [ROUTES.home]: {
      network: 'all',
      packages: ['subpackages/insight', 'subpackages/credential', 'subpackages/alerts', 'subpackages/transaction'],
    },
    [ROUTES.channels]: { network: 'all', packages: ['subpackages/verification'] },
  },
  // Hosts need this list to know which pages are tab pages; the visible bar is drawn by each page (see components).
  tabBar: {
    custom: true,
    color: '#5F6C68',
    selectedColor: '#0A6A61',
    backgroundColor: '#FFFFFF',
    list: TABS.map((name) => ({ pagePath: ROUTES[name], text: common.tabs[name] })),
  },
  window: {
    ...navigationRow,
    backgroundColor: weapp ? '@bgColor' : '#F3F5F4',
    navigationBarBackgroundColor: weapp ? '@navBgColor' : '#F3F5F4',
    ...inks,
    navigationBarTitleText: common.common.appName,
  },
  ...(weapp ? weappOnly : {}),
})
