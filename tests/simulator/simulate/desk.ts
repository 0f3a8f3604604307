import type { ScenarioId } from '@mock'
import { preview } from '@/locales/zh-cn/preview'
import { ROUTES, type Route } from '../../support/routes'
import { VENDORS, type Vendor } from '../compile/program'
import type { Simulator } from '../host/simulator'
import { cashier } from './cashier'

const PAGES: Record<Route, string> = {
  home: '首页',
  transactions: '明细',
  services: '服务',
  me: '我的',
  credential: '凭证',
  insight: '余额分析',
  alerts: '余额提醒',
  messages: '消息中心',
  cards: '医保卡',
  bind: '绑卡',
  authorize: '授权',
  channels: '查询渠道',
  verification: '实名验证',
  'local-services': '本地服务',
  institutions: '定点机构',
  institution: '机构详情',
  drugs: '药品目录',
  price: '药价',
  trace: '追溯码',
  security: '安全中心',
  password: '查询密码',
  devices: '登录设备',
  'security-log': '安全记录',
  consents: '授权与同意',
  official: '官方渠道',
  locked: '登录受限',
  yearly: '年度账单',
  case: '申请核查',
  coverage: '参保与缴费',
  'certificate-check': '核验参保证明',
  filing: '异地备案',
  family: '家人',
  'family-grant': '授予额度',
  'family-quota': '家庭共济',
  'family-add': '添加家人',
  enterprise: '企业查询',
  'enterprise-issues': '待核对名单',
  'enterprise-batch': '批量查询',
  'enterprise-export': '导出与审计',
  workforce: '企业分析',
  workplace: '单位授权',
  'workplace-looks': '查看记录',
  help: '常见问题',
  preview: '预览面板',
  transaction: '交易详情',
}
/** Pages that need the id of an entry, a verification or a lock; they are reached by tapping one. */
const NOT_LISTED: readonly Route[] = [
  'transaction',
  'verification',
  'locked',
  'family-grant',
  'family-quota',
  'institution',
  'price',
  'enterprise-batch',
]

const frameOf = (vendor: Vendor): HTMLIFrameElement => document.getElementById(vendor) as HTMLIFrameElement
/** null while a phone starts. */
const simulatorOf = (vendor: Vendor): Simulator | null => frameOf(vendor).contentWindow?.simulator ?? null
const onBoth = (work: (simulator: Simulator) => void): void => {
  for (const vendor of VENDORS) {
    const simulator = simulatorOf(vendor)
    if (simulator) work(simulator)
  }
}

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** Starts a phone on a scenario by the deep link that the vendors' devtools use too, then opens home. */
async function load(vendor: Vendor, scenario: ScenarioId): Promise<void> {
  const frame = frameOf(vendor)
  frame.src = `/${vendor}/?page=${encodeURIComponent(`${ROUTES.preview}?scenario=${scenario}&stay=1`)}`
  await new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }))
  const said = preview.applied(preview.scenarios[scenario])
  for (let tries = 100; tries > 0 && !frame.contentDocument?.body.innerText.includes(said); tries -= 1) await wait(50)
  await simulatorOf(vendor)?.go(`/${ROUTES.home}`, 'reLaunch')
}

interface Choice {
  text: string
  press: () => void
}

/** A row of buttons; the last pressed one is marked. */
function group(title: string, choices: readonly Choice[], marked: number | null = null): HTMLElement[] {
  const grid = Object.assign(document.createElement('div'), { className: 'grid' })
  const buttons = choices.map(({ text, press }, index) => {
    const button = Object.assign(document.createElement('button'), { textContent: text, type: 'button' })
    if (marked !== null) button.setAttribute('aria-pressed', String(index === marked))
    button.addEventListener('click', () => {
      if (marked !== null) for (const other of buttons) other.setAttribute('aria-pressed', String(other === button))
      press()
    })
    return button
  })
  grid.append(...buttons)
  return [Object.assign(document.createElement('h2'), { textContent: title }), grid]
}

function summaryOf(vendor: Vendor): string {
  const simulator = simulatorOf(vendor)
  if (!simulator) return `${vendor}: …`
  const { errors, missing, crossings } = simulator.report
  const bytes = crossings.reduce((sum, crossing) => sum + crossing.bytes, 0)
  const wrong = [...errors.map((error) => error.split('\n')[0] ?? ''), ...missing.map((name) => `缺少 ${name}`)]
  return [`${vendor}: setData ${crossings.length} 次 ${(bytes / 1024).toFixed(1)} KB`, ...wrong.map((line) => `  ✕ ${line}`)].join('\n')
}

function build(desk: HTMLElement): void {
  const scenarios = (Object.keys(preview.scenarios) as ScenarioId[]).map((id) => ({
    text: preview.scenarios[id],
    press: () => void Promise.all(VENDORS.map((vendor) => load(vendor, id))),
  }))
  const pages = (Object.keys(PAGES) as Route[])
    .filter((route) => !NOT_LISTED.includes(route))
    .map((route) => ({ text: PAGES[route], press: () => onBoth((simulator) => void simulator.go(`/${ROUTES[route]}`, 'reLaunch')) }))
  const report = document.createElement('output')
  desk.append(
    Object.assign(document.createElement('h1'), { textContent: '双端预览' }),
    Object.assign(document.createElement('p'), { textContent: '编译产物直接运行于浏览器，非厂商基础库；上线前仍需真机确认。' }),
    ...group(preview.scenario, scenarios, -1),
    ...group('页面', pages),
    ...group(
      preview.network,
      [
        { text: '在线', press: () => onBoth((simulator) => simulator.setNetwork('wifi')) },
        { text: preview.networks.offline, press: () => onBoth((simulator) => simulator.setNetwork('none')) },
      ],
      0,
    ),
    ...group(
      '系统深色（微信）',
      [
        { text: '浅色', press: () => onBoth((simulator) => simulator.setTheme('light')) },
        { text: '深色', press: () => onBoth((simulator) => simulator.setTheme('dark')) },
      ],
      0,
    ),
    ...group(
      '逻辑层与视图层延迟',
      [0, 50, 200].map((ms) => ({ text: `${ms} ms`, press: () => onBoth((simulator) => simulator.setDelay(ms)) })),
      0,
    ),
    ...group('动作', [
      { text: '下拉刷新', press: () => onBoth((simulator) => void simulator.pullDown()) },
      { text: '切到后台', press: () => onBoth((simulator) => void simulator.leave()) },
      { text: '回到前台', press: () => onBoth((simulator) => void simulator.comeBack()) },
      { text: '冷启动', press: () => VENDORS.forEach((vendor) => (frameOf(vendor).src = `/${vendor}/`)) },
    ]),
    ...cashier(simulatorOf),
    Object.assign(document.createElement('h2'), { textContent: '运行情况' }),
    report,
  )
  setInterval(() => {
    report.textContent = VENDORS.map(summaryOf).join('\n')
    for (const vendor of VENDORS) {
      const shown = document.getElementById(`route-${vendor}`)
      if (shown) shown.textContent = simulatorOf(vendor)?.route() ?? ''
    }
  }, 500)
}

const desk = document.getElementById('desk')
if (desk) build(desk)
new EventSource('/changes').addEventListener('message', ({ data }) => frameOf(data as Vendor).contentWindow?.location.reload())
