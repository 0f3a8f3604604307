import type { Route } from '../../support/routes'

/** Every page by the name that operators know it by. */
export const PAGES: Record<Route, string> = {
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
  'local-services': '地方服务',
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

/** Pages that can be opened by their address alone, in the order in which the desk shows them. */
export const LISTED = (Object.keys(PAGES) as Route[]).filter((route) => !NOT_LISTED.includes(route))

export const isListed = (name: string | null): name is Route => LISTED.some((route) => route === name)
