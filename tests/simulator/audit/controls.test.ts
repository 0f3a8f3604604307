import fs from 'node:fs'
import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser'
import type { Vendor } from '../compile/program'
import { alteredBuild, andThen, first, instead, whenOpened, type Change } from './altered'
import { auditApp } from './audit'
import { LOOKS } from './looks'

jest.setTimeout(60_000)

const HOME = 'pages/home/index'
const SERVICES = 'pages/services/index'
const ME = 'pages/me/index'
const AUTHORIZE = 'pages/authorize/index'
const CARDS = 'subpackages/cards/list/index'
const DETAIL = 'subpackages/transaction/detail/index'
const BUSY = 'for(var t=Date.now();Date.now()-t<1300;);'

interface Control {
  name: string
  vendor: Vendor
  change: Change
  page: string
  look?: (typeof LOOKS)[number]['name']
  /** The rules that have to fail, and no others. */
  fail: string[]
}

const CONTROLS: Control[] = [
  {
    name: 'an :active rule',
    vendor: 'weapp',
    change: andThen('common.wxss', '.card:active{opacity:.6}'),
    page: SERVICES,
    fail: ['active'],
  },
  {
    name: 'a box that scrolls by its style sheet',
    vendor: 'alipay',
    change: andThen('common.acss', '.card{overflow-y:scroll}'),
    page: SERVICES,
    fail: ['inertia'],
  },
  {
    name: 'a pale text',
    vendor: 'alipay',
    change: andThen('common.acss', '.page-title{color:#9aa5a1}'),
    page: SERVICES,
    fail: ['contrast'],
  },
  {
    name: 'a text that fades in the dark only',
    vendor: 'weapp',
    change: andThen('common.wxss', '.theme-dark .page-title{opacity:.4}'),
    page: SERVICES,
    look: 'dark 430',
    fail: ['contrast'],
  },
  {
    name: 'a small thing to tap',
    vendor: 'weapp',
    change: andThen('common.wxss', '.page-back{width:30px;height:30px}'),
    page: CARDS,
    fail: ['tap-44'],
  },
  {
    name: 'a tiny thing to tap',
    vendor: 'weapp',
    change: andThen('common.wxss', '.page-back{width:16px;height:16px;overflow:hidden}'),
    page: CARDS,
    fail: ['tap-area', 'tap-44'],
  },
  {
    name: 'something that lies over what can be tapped',
    vendor: 'alipay',
    change: andThen('common.acss', '.tab-bar::after{content:"";position:absolute;left:0;right:0;top:0;bottom:0}'),
    page: SERVICES,
    fail: ['tap-area', 'tap-44'],
  },
  {
    name: 'a tab bar on the edge',
    vendor: 'alipay',
    change: andThen('common.acss', '.tab-bar{padding-bottom:0}'),
    page: SERVICES,
    fail: ['safe-area'],
  },
  {
    name: 'a box too wide for a small phone',
    vendor: 'weapp',
    change: andThen('common.wxss', '.card{min-width:340px}'),
    page: SERVICES,
    look: 'light 320',
    fail: ['window'],
  },
  {
    name: 'a row too low for large type',
    vendor: 'alipay',
    change: andThen('common.acss', '.list-row-main{height:40px;overflow:hidden}'),
    page: SERVICES,
    look: 'largest type 320',
    fail: ['readable'],
  },
  {
    name: 'a card that calls for two things in 关怀',
    vendor: 'weapp',
    change: { file: `${DETAIL}.js`, edit: (content) => content.replace(/kind:"(outline|soft)"/g, 'kind:"primary"') },
    page: DETAIL,
    look: 'care 375',
    fail: ['care-one'],
  },
  {
    name: 'words across other words',
    vendor: 'weapp',
    change: andThen('common.wxss', '.list-row-detail{margin-top:-20px}'),
    page: SERVICES,
    fail: ['readable'],
  },
  {
    name: 'a bar over the end of the page',
    vendor: 'weapp',
    change: andThen('common.wxss', '.page-tab-space{display:none}.page-body{padding-bottom:0}'),
    page: ME,
    fail: ['tap-area', 'readable', 'tap-44'],
  },
  {
    name: 'type that does not follow the phone',
    vendor: 'weapp',
    change: andThen('common.wxss', '.scale-care{--font-body:21px}'),
    page: SERVICES,
    look: 'largest type 320',
    fail: ['content'],
  },
  {
    name: 'a stretched picture',
    vendor: 'weapp',
    change: andThen('common.wxss', '.sparkline{height:200px!important}'),
    page: HOME,
    fail: ['image-ratio'],
  },
  {
    name: 'a picture larger than shown',
    vendor: 'alipay',
    change: instead(`${AUTHORIZE}.js`, "svg' width='52' height='52'", "svg' width='520' height='520'"),
    page: AUTHORIZE,
    fail: ['image-size'],
  },
  {
    name: 'data that nothing binds',
    vendor: 'alipay',
    change: whenOpened(`${SERVICES}.js`, 'this.setData({spare:1})'),
    page: SERVICES,
    fail: ['unbound'],
  },
  {
    name: 'huge data that nothing binds',
    vendor: 'weapp',
    change: whenOpened(`${SERVICES}.js`, 'this.setData({spare:"x".repeat(300000)})'),
    page: SERVICES,
    fail: ['data-size', 'unbound'],
  },
  {
    name: 'data in many small pieces',
    vendor: 'weapp',
    change: whenOpened(`${SERVICES}.js`, 'for(var i=0;i<25;i++)this.setData({spare:i})'),
    page: SERVICES,
    fail: ['data-rate', 'unbound'],
  },
  {
    name: "more calls on home's first screen",
    vendor: 'weapp',
    change: whenOpened(`${HOME}.js`, 'for(var i=0;i<4;i++)this.setData({spare:i})'),
    page: HOME,
    fail: ['unbound', 'home-budget'],
  },
  { name: 'a long script', vendor: 'weapp', change: first(`${SERVICES}.js`, BUSY), page: SERVICES, fail: ['script-time'] },
  {
    name: 'an exception',
    vendor: 'alipay',
    change: first(`${SERVICES}.js`, 'setTimeout(function(){throw new Error("thrown")},30)'),
    page: SERVICES,
    fail: ['errors'],
  },
  {
    name: 'a call the vendor ends',
    vendor: 'weapp',
    change: first(`${SERVICES}.js`, 'wx.getSystemInfoSync()'),
    page: SERVICES,
    fail: ['deprecated'],
  },
  {
    name: 'an interval that never stops',
    vendor: 'weapp',
    change: first(`${SERVICES}.js`, 'setInterval(function(){},500)'),
    page: SERVICES,
    fail: ['timers'],
  },
  {
    name: 'a page without content',
    vendor: 'alipay',
    change: andThen(`${ME}.acss`, '.page-body{display:none}'),
    page: ME,
    fail: ['content'],
  },
  {
    name: 'a page that cannot be opened',
    vendor: 'weapp',
    change: { file: `${SERVICES}.js`, edit: () => 'throw new Error("broken")' },
    page: SERVICES,
    fail: ['errors', 'content'],
  },
]

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test.each(CONTROLS)('$name on $vendor fails $fail and nothing else', async ({ vendor, change, page, look = 'light 375', fail }) => {
  const dist = alteredBuild(vendor, change)
  try {
    const { judgements } = await auditApp(vendor, { browser, dist, pages: [page], looks: LOOKS.filter(({ name }) => name === look) })
    expect(judgements.filter(({ outcome }) => outcome === 'fail').map(({ rule }) => rule.id)).toEqual(fail)
  } finally {
    fs.rmSync(dist, { recursive: true, force: true })
  }
})
