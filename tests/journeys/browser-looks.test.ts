import type { App } from '../support/app'
import type { Route } from '../support/routes'
import { violationsOn } from './support/axe'
import { useBrowser } from './support/use-browser'

const SIGNED_IN: Route[] = [
  'home',
  'transactions',
  'services',
  'me',
  'credential',
  'insight',
  'yearly',
  'coverage',
  'certificate-check',
  'filing',
  'bind',
  'cards',
  'alerts',
  'messages',
  'channels',
  'institutions',
  'drugs',
  'trace',
  'security',
  'password',
  'devices',
  'security-log',
  'consents',
  'official',
  'family',
  'family-grant',
  'family-quota',
  'family-add',
  'workplace',
  'workplace-looks',
  'help',
  'preview',
]
/** Pages of the employer's side, for its officer. */
const OFFICERS: Route[] = ['enterprise', 'enterprise-issues', 'enterprise-export', 'workforce']
/** Text of each page once it is fully loaded. */
const TITLES: Record<Route, string> = {
  transaction: '流水号',
  home: '我的医保',
  transactions: '余4,286.35',
  services: '账户',
  me: '关怀模式',
  authorize: '看清每一笔医保钱',
  credential: '秒后自动刷新',
  insight: '统筹进度',
  bind: '证件类型',
  cards: '首页显示',
  alerts: '消息预览',
  messages: '全部',
  channels: '您现在想做什么',
  verification: '实名验证',
  'local-services': '参保凭证',
  institutions: '月塘中医院',
  institution: '云栖湖人民医院',
  drugs: '二甲双胍缓释片',
  price: '去松风大药房',
  trace: '20 位追溯码',
  security: '双重认证',
  password: '新密码',
  devices: '安卓手机',
  'security-log': '安全记录',
  consents: '撤回',
  official: '12393',
  locked: '登录受限',
  yearly: '年度账单',
  case: '申请核查',
  coverage: '参保与缴费',
  'certificate-check': '核验参保证明',
  filing: '异地备案',
  family: '位要办',
  'family-grant': '授予给谁',
  'family-quota': '还没有授予过',
  'family-add': '请对方同意',
  enterprise: '单位自己的缴费',
  'enterprise-issues': '已告知员工',
  'enterprise-batch': '没有失败的行',
  'enterprise-export': '审计记录',
  workforce: '余额区间',
  workplace: '对方看到的您',
  'workplace-looks': '系统核对您的缴费',
  help: '已替您查了',
  preview: '演示时钟',
}
/** Smallest tap area, CSS px, as both vendors recommend. */
const FINGER = 44

const LOOKS = [
  {
    name: 'light',
    preferences: { theme: 'light', care: false },
    classes: ['theme-light', 'scale-standard'],
    background: 'rgb(243, 245, 244)',
    smallest: 11,
  },
  {
    name: 'dark',
    preferences: { theme: 'dark', care: false },
    classes: ['theme-dark', 'scale-standard'],
    background: 'rgb(13, 19, 18)',
    smallest: 11,
  },
  {
    name: '关怀',
    preferences: { theme: 'light', care: true },
    classes: ['theme-light', 'scale-care'],
    background: 'rgb(243, 245, 244)',
    smallest: 16,
  },
]

/** Properties of the page on top that no look may break. Those of the mini-programs are measured by tests/simulator/audit. */
const measure = (app: App) =>
  app.page.evaluate((finger) => {
    const pages = Array.from(document.querySelectorAll<HTMLElement>('.page')).filter((page) => page.offsetParent !== null)
    const page = pages[pages.length - 1]!
    const small = Array.from(
      page.querySelectorAll<HTMLElement>('[role=button],[role=tab],[role=switch],[role=checkbox],[role=link],[role=radio]'),
    )
      .map((element) => ({
        box: element.getBoundingClientRect(),
        said: element.getAttribute('aria-label') ?? element.innerText,
        name: element.className,
      }))
      .filter(({ box }) => box.height > 0 && box.height < finger - 0.5)
      .map(
        ({ box, said, name }) =>
          `${said.replace(/\s+/g, ' ').slice(0, 20)} .${name.split(' ').join('.')} ${Math.round(box.height * 10) / 10}`,
      )
    return {
      classes: page.className.split(' '),
      background: getComputedStyle(page).backgroundColor,
      smallest: Math.min(
        ...Array.from(page.querySelectorAll<HTMLElement>('.page-body taro-text-core'))
          .filter((text) => text.offsetHeight > 0 && text.innerText !== '' && !text.closest('.amount'))
          .map((text) => Number.parseFloat(getComputedStyle(text).fontSize)),
      ),
      width: document.documentElement.scrollWidth,
      marks: Array.from(page.querySelectorAll<HTMLElement>('.demo-mark')).filter(
        (mark) => mark.innerText === '演示数据' && mark.offsetHeight > 0,
      ).length,
      small: [...new Set(small)],
    }
  }, FINGER)

describe.each(LOOKS)('the browser preview in $name', ({ preferences, classes, background, smallest }) => {
  const app = useBrowser()

  test('every page has the demo mark, fits the screen, and its tap areas are large enough', async () => {
    await app().start()
    await app().sees('看清每一笔医保钱')
    await app().page.evaluate((chosen) => {
      localStorage.setItem('medical-balance:preferences', JSON.stringify({ hideAmounts: false, reduceMotion: true, ...chosen }))
    }, preferences)
    const wrong: string[] = []
    const look = async (route: Route) => {
      await app().sees(TITLES[route])
      await app().page.waitForTimeout(350)
      const seen = await measure(app())
      for (const name of classes) if (!seen.classes.includes(name)) wrong.push(`${route}: not ${name}`)
      // The operators' panel has its own background.
      if (seen.background !== background && route !== 'preview') wrong.push(`${route}: on ${seen.background}`)
      if (seen.smallest < smallest - 0.1) wrong.push(`${route}: text of ${seen.smallest} px`)
      if (seen.width > 375) wrong.push(`${route}: ${seen.width} wide`)
      if (seen.marks < 1) wrong.push(`${route}: no 演示数据`)
      wrong.push(...seen.small.map((element) => `${route}: ${element}`))
      wrong.push(...(await violationsOn(app().page)).map((violation) => `${route}: ${violation}`))
    }
    await app().reload()
    await look('authorize')
    await app().scenario('normal')
    for (const route of SIGNED_IN) {
      await app().goTo(route)
      await look(route)
    }
    for (const [route, address] of [
      ['transaction', 'transaction/detail/index?id=employee-hz-20260713-t18'],
      ['institution', 'directory/institution/index?id=H33010000101'],
      ['price', 'directory/price/index?drug=XA10BDEMO0002007DF20F94'],
    ] as const) {
      await app().page.evaluate((target) => (location.hash = `/subpackages/${target}`), address)
      await look(route)
    }
    await app().scenario('employer', 'enterprise')
    for (const route of OFFICERS) {
      await app().goTo(route)
      await look(route)
    }
    await app().goTo('enterprise-batch', '?batchId=past-2026-07-15')
    await look('enterprise-batch')
    expect(wrong).toEqual([])
  })
})
