import type { BusinessType, Refusal, SeenFact } from '@/contract'

interface Place {
  /** Masked name. */
  name: string
  /** Place of insurance. */
  place: string
  institution: string
  /** Place of the institution. */
  city: string
}

const businesses: Record<BusinessType, string> = { '01101': '挂号', '01301': '门诊结算', '01302': '取药', '02121': '药店购药' }
const facts: Record<SeenFact, string> = { name: '姓名', certno: '证件号码', place: '参保地', insutype: '险种' }
/** The four words of a cashier; read out as they stand. */
const words: Record<Refusal, string> = {
  'EC-EXPIRED': '已过期',
  'EC-PLACE': '参保地不符',
  'EC-FROZEN': '账户冻结',
  'EC-UNINSURED': '未参保',
}
const short: Record<Refusal, string> = {
  'EC-EXPIRED': '码过了 60 秒，刷新再扫',
  'EC-PLACE': '换参保地，或办异地就医备案',
  'EC-FROZEN': '先付现金，补缴后恢复',
  'EC-UNINSURED': '看断在哪、怎么补',
}
const why: Record<Refusal, (about: Place) => string> = {
  'EC-EXPIRED': () => '这张码已经过期，或者用过一次。每张码只在 60 秒内有效，截屏也不能用。',
  'EC-PLACE': ({ name, place, institution, city }) => `${name}在${place}参保，${institution}在${city}，还没有异地就医备案。`,
  'EC-FROZEN': ({ name, place }) => `${name}在${place}的个人账户因欠缴被冻结，按参保地规定冻结期间不能支付。`,
  'EC-UNINSURED': ({ name, place }) => `${name}在${place}没有生效的参保。`,
}

export const credentialText = {
  title: '医保电子凭证',
  self: '本人',
  place: (city: string) => `参保地 ${city}`,
  change: '改',
  changePlace: '换一个参保地的卡',
  family: (who: string) => `${who} · 亲情账户，花自己的钱`,
  toFamily: '去家人页',
  toFamilyShort: '家人',
  familyFailed: '家人的码暂时取不到，您自己的码照常可用。',
  uninsuredNoCode: '没有参保就没有码，就医先自费。',
  demoCode: '演示码',
  noCode: '还没有码',
  codeSpoken: '演示二维码，请收银员扫描',
  cannotDraw: '这台手机画不出二维码，请打开官方医保码。',
  fetching: '正在取码',
  secondsLeft: (seconds: number) => `${seconds} 秒后自动刷新`,
  renew: '刷新',
  onlyDemo: '这是演示码，不能挂号、取药或结算。就医请用官方医保码。',
  official: '去官方医保码',
  uses: '官方凭证可用于',
  usesText: '定点医院、定点药店、医保窗口',
  gate: '亮码前验证',
  gateDetail: '在安全中心设置面容 / 指纹解锁',
  gateTitle: '验证后亮码',
  gateText: '您已开启面容 / 指纹解锁，亮码前请验证是您本人。',
  gateReason: '打开医保电子凭证',
  captured: '检测到截屏。码只在 60 秒内有效，截屏不能用来结算。',
  sampleTitle: '示例里没有凭证',
  sampleText: '凭证只给本人用。登录并绑定医保卡后，可以在这里亮码。',
  sampleAction: '去登录',
  businesses,
  facts,
  words,
  short,
  why,
  settled: '结算成功',
  settling: '已扫码，等待入账',
  when: (time: string, business: string) => `${time} · ${business}`,
  again: '再亮一次码',
  detail: '看这笔明细',
  balanceAfter: (amount: string) => `结算后余额 ${amount}`,
  remaining: (amount: string) => `门诊剩余额度 ${amount}`,
  postsOn: (day: string) => `这家机构的账单次日到达，预计${day}入账，入账后从余额扣除。`,
  otherSide: '对方看到了什么',
  codeTail: (tail: string) => `凭证 MOCK-****${tail}`,
  saw: '看到',
  sawNot: '看不到',
  unseen: '余额、交易明细、家人',
  notMine: '不是我亮的码',
  notMineText: '冻结支付，再申请核查',
  cashierSays: '收银台会说',
  nothingPaid: '没有扣款。',
  otherPlace: '换参保地',
  otherPlaceText: '在当地也有参保时，换那张卡再亮码',
  arrears: '看怎么补缴',
  arrearsText: '补缴后恢复，恢复前先付现金',
  uninsured: '看参保与缴费',
  uninsuredText: '断在哪年、怎么补、从哪天起能报销',
  cashFirst: '先自费，之后报销',
  cashFirstText: (city: string) => `留好发票、费用清单，到${city}经办窗口办理`,
  call: '打 12393',
  callText: (city: string) => `${city}医保热线，外地拨打加区号`,
  otherWords: '收银台说的是别的词',
  refusedCode: (code: string, time: string) => `${code} · ${time}`,
  copy: '复制',
  cashier: {
    title: '演示收银台',
    open: '让演示收银台扫一下',
    text: '只在演示里有：按账本真实结算，结果会记到明细、余额和提醒里。',
    institution: '机构',
    business: '业务',
    which: '扫哪张码',
    now: '现在这张',
    earlier: '上一张（截屏）',
    scan: '扫码结算',
    noEarlier: '还没有上一张码',
    unreadable: '没读到结果：不是本系统的码。',
  },
} as const
