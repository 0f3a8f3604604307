const weapp = process.env.TARO_ENV === 'weapp'
const demo = (process.env.TARO_APP_API ?? 'mock') === 'mock'

/** The operators' panel is no part of a build that talks to a provider. */
const previewPackage = demo ? [{ root: 'subpackages/preview', pages: ['index/index'] }] : []

/** WeChat and H5 let the app draw the navigation row; Alipay only lets the page run under a transparent one. */
const navigationRow =
  process.env.TARO_ENV === 'alipay' ? { transparentTitle: 'always', titlePenetrate: 'YES' } : { navigationStyle: 'custom' as const }

/** Colour of what the host writes: each vendor has its own word. */
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
}

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/transactions/index', 'pages/services/index', 'pages/me/index', 'pages/authorize/index'],
  subPackages: [
    { root: 'subpackages/insight', pages: ['index/index'] },
    { root: 'subpackages/cards', pages: ['bind/index', 'confirm/index', 'list/index'] },
    { root: 'subpackages/alerts', pages: ['rules/index', 'messages/index'] },
    { root: 'subpackages/transaction', pages: ['detail/index'] },
    { root: 'subpackages/channels', pages: ['list/index', 'verification/index', 'local-services/index'] },
    {
      root: 'subpackages/security',
      pages: ['centre/index', 'password/index', 'devices/index', 'log/index', 'consents/index', 'official/index', 'locked/index'],
    },
    { root: 'subpackages/help', pages: ['guide/index'] },
    ...previewPackage,
  ],
  preloadRule: {
    'pages/home/index': { network: 'all', packages: ['subpackages/insight', 'subpackages/alerts', 'subpackages/transaction'] },
  },
  // Hosts want the list to know the tab pages; the bar itself is drawn by each page (see components).
  tabBar: {
    custom: true,
    color: '#5F6C68',
    selectedColor: '#0A6A61',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/transactions/index', text: '明细' },
      { pagePath: 'pages/services/index', text: '服务' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  window: {
    ...navigationRow,
    backgroundColor: weapp ? '@bgColor' : '#F3F5F4',
    navigationBarBackgroundColor: weapp ? '@navBgColor' : '#F3F5F4',
    ...inks,
    navigationBarTitleText: '医保余额',
  },
  ...(weapp ? weappOnly : {}),
})
