import type { ScenarioId } from '@mock'
import type { Destination } from '../../src/routes'

/**
 * Text that only the page itself shows, in every look: not its title, and nothing that stands where somebody has to sign in, bind a card,
 * become an officer or open a channel first. Without white space.
 */
export const OWN_CONTENT: Readonly<Record<Destination, string>> = {
  home: '今天08:30更新',
  transactions: '余4,286.35',
  services: '余额分析',
  me: '已绑定1张医保卡',
  authorize: '将向您申请',
  credential: '参保地杭州市',
  insight: '统筹进度',
  yearly: '不含结算中38.00',
  bind: '演示资料',
  confirm: '请核对',
  cards: '2026年6月8日绑定',
  alerts: '现余额4,286.35',
  messages: '全部已读',
  transaction: '这次费用谁来付',
  case: '先冻结，再核查',
  channels: '您现在想做什么',
  verification: '手机号验证',
  'local-services': 'MOCK-',
  institutions: '月塘中医院',
  institution: '统筹支付比例',
  drugs: '二甲双胍缓释片',
  price: '去松风大药房，您付17.42',
  trace: '演示用的码',
  security: '密码还有14天到期',
  password: '原密码',
  devices: '安卓手机',
  'security-log': '没有更早的记录',
  consents: '用手机号识别账号',
  official: '官方渠道名单',
  locked: '立即解锁',
  coverage: '已缴到2026年7月',
  'certificate-check': '填写证明上的编号',
  filing: '临时备案',
  family: '1位正常',
  'family-grant': '授予多少',
  'family-quota': '268.60',
  'family-add': '请对方同意',
  enterprise: '单位自己的缴费',
  'enterprise-issues': '5人·单位自己的账',
  'enterprise-batch': '没有失败的行',
  'enterprise-export': '审计记录',
  workforce: '余额区间',
  workplace: '还有169天',
  'workplace-looks': '系统核对您的缴费',
  help: '已替您查了',
  preview: '演示时钟',
}

/** Where a page has its content, other than in `normal`. */
export const OWN_SCENARIO: Readonly<Partial<Record<Destination, ScenarioId>>> = {
  // A person who is signed in and has no card yet.
  confirm: 'camera-denied',
  locked: 'locked',
  'family-grant': 'family-grant',
  'family-quota': 'family-grant',
  enterprise: 'employer',
  'enterprise-issues': 'employer',
  'enterprise-batch': 'employer',
  'enterprise-export': 'employer',
  workforce: 'employer',
}
