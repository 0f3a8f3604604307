import type { SumPart } from '@/contract'
import type { MoneyParts } from '@/domain/money'

/** Name of each figure whose parts do not add up; null where the page names the figure itself. */
const sums: Record<SumPart, string | null> = {
  'sub-accounts': '当年与历年余额',
  usable: '可用余额',
  'month-ends': '月末余额',
  pool: '统筹剩余额度',
  year: null,
  month: null,
  difference: null,
  credits: null,
  debits: null,
  composition: null,
  peak: null,
  payers: '各方支付金额',
  person: '个人支付合计',
  scope: '费用分类金额',
  'fund-bands': '统筹支付分段',
  'band-scopes': '统筹报销范围',
  'account-parts': '个人账户支付明细',
  'cash-parts': '现金支付明细',
  lines: '费用明细',
  fees: '费用总额',
  allocation: '当年与历年的分摊',
  'running-balance': '逐笔余额',
  'month-totals': '月度合计',
  count: '记录笔数',
}

const SIGNS: Record<MoneyParts['sign'], string> = { '': '', '+': '增加', '−': '负' }

/** An amount as it is said: 4286元3角5分, with 零 before fen that stand alone. */
function spoken({ sign, yuan, cents }: MoneyParts): string {
  const [jiao = '0', fen = '0'] = cents
  const small = `${jiao === '0' ? '' : `${jiao}角`}${fen === '0' ? '' : `${fen}分`}`
  if (yuan === '0' && small !== '') return SIGNS[sign] + small
  const zero = jiao === '0' && fen !== '0' ? '零' : ''
  return `${SIGNS[sign]}${yuan.replace(/,/g, '')}元${zero}${small}`
}

export const common = {
  common: {
    appName: '医保余额',
    demoMark: '演示数据',
    demoOnly: '仅供演示',
    amountHidden: '金额已隐藏',
    yuan: '元',
    spoken,
    clear: (field: string) => `清空${field}`,
    close: '关闭',
    back: '返回',
    cancel: '先不用',
    retry: '再试一次',
    copy: '复制',
    copied: '已复制',
    asTable: '看数据表',
    hideTable: '收起数据表',
    stepOf: (step: number, of: number, name: string) => `第 ${step} 步，共 ${of} 步：${name}`,
    unread: (count: number) => `${count} 条未读`,
    otherCode: '其他',
  },
  tabs: { home: '首页', transactions: '明细', credential: '凭证', services: '服务', me: '我的' },
  careCode: '看病码',
  time: {
    today: (clock: string) => `今天 ${clock}`,
    yesterday: (clock: string) => `昨天 ${clock}`,
    dayAndClock: (month: number, day: number, clock: string) => `${month}月${day}日 ${clock}`,
    day: (month: number, day: number) => `${month}月${day}日`,
    month: (month: number) => `${month}月`,
    yearMonth: (year: number, month: number) => `${year}年${month}月`,
    date: (year: number, month: number, day: number) => `${year}年${month}月${day}日`,
    fullMinute: (year: number, month: number, day: number, clock: string) => `${year}年${month}月${day}日 ${clock}`,
  },
  states: {
    loading: '正在加载',
    connecting: '正在连接参保地医保系统，通常不超过 3 秒',
    updated: (at: string) => `${at} 更新`,
    upTo: (at: string) => `截至 ${at}`,
    offlineTag: (at: string) => `离线 · ${at}`,
    offlineText: (at: string) => `正在显示${at} 保存的内容，可能不是最新。`,
    delayedTitle: (at: string) => `数据停在 ${at}`,
    delayedText: (place: string, by: string | null) =>
      `${place}医保系统同步延迟${by ? `，预计${by} 前恢复` : ''}。结算以医院、药店窗口为准。`,
    notifyRestored: '恢复后通知我',
    willNotify: '恢复后会通知您',
    notDone: '这一步没有成功',
    retrying: '正在自动重试，请稍候',
    sampleTitle: '正在看示例',
    sampleText: '这是虚构人物的数据，不能修改。授权并绑卡后可看自己的。',
    sampleAction: '去授权',
    unreadable: (count: number) => `有 ${count} 笔暂时看不懂，没有列出；合计里已包含。请更新小程序，或致电 12393 核对。`,
    uneven: (parts: string) => `参保地给出的${parts}互相对不上，请先不要当作准数，可致电 12393 核对。`,
    sums,
  },
  gauge: {
    below: (amount: string) => `还差 ${amount}`,
    reimbursed: (amount: string) => `已报销 ${amount}`,
    atLimit: '已到年度限额，超出部分由个人负担，或按参保地规定',
    deductible: (amount: string) => `起付线 ${amount}`,
    limit: (amount: string) => `年度限额 ${amount}`,
    noLimit: '不设年度限额',
    /** 关怀: one sentence for one figure. */
    care: {
      missing: (amount: string) => `起付线还差 ${amount} 元，付满才报销`,
      reimbursed: (amount: string, why: string) => `已报销 ${amount} 元，${why}`,
      met: '起付线已付满',
      none: '没有起付线',
      used: '额度已用完',
    },
  },
  insutype: { '310': '职工医保', '390': '居民医保' },
  psnType: { '11': '在职', '12': '退休', '13': '灵活就业', '14': '学生儿童' },
  psnInsuStas: { '1': '正常参保', '2': '暂停参保', '3': '账户冻结' },
  relation: { self: '本人', child: '子女' },
} as const
