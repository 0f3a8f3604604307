import type { ChargeLevel, DISPUTE_REASONS, LineCategory, MedType } from '@/contract'
import type { Payer, Purpose } from '@/domain/pay-split'

type Reason = (typeof DISPUTE_REASONS)[number]

const reasons: Record<Reason, string> = {
  'not-mine': '不是我消费的',
  'wrong-amount': '金额不对',
  duplicate: '重复扣款',
  other: '其他疑问',
}
/** What working an entry out again says of each question: it knows amounts, and whether one was taken twice. */
const findings: Record<Reason, string> = {
  'not-mine': '金额无误。是不是您本人消费的，核算看不出来，请凭编号致电 12393。',
  'wrong-amount': '金额无误。',
  duplicate: '没有重复扣款。',
  other: '金额无误，也没有重复扣款。您说的若是别的情况，请凭编号致电 12393。',
}
const categories: Record<LineCategory, string> = {
  treatment: '诊疗费',
  examination: '检验检查费',
  'western-drug': '西药费',
  'chinese-drug': '中药费',
  material: '材料费',
  bed: '床位费',
}
const levels: Record<ChargeLevel, string> = { '1': '甲类', '2': '乙类', '3': '自费' }
const purposes: Record<Purpose, string> = {
  deductible: '起付线内',
  copay: '个人自付',
  preselfpay: '先行自付',
  overlimit: '超限价',
  ownpay: '自费',
}
/** Texts of a refund: where each part was paid back to. */
const back: Record<Payer, (amount: string) => string> = {
  fund: (amount) => `统筹基金收回 ${amount}`,
  account: (amount) => `退回个人账户 ${amount}`,
  mutualAid: (amount) => `退回共济账户 ${amount}`,
  cash: (amount) => `退还现金 ${amount}`,
}
const medTypes: Record<MedType, string> = {
  '11': '普通门诊',
  '13': '急诊',
  '14': '门诊慢特病',
  '21': '住院',
  '25': '异地住院',
  '41': '药店购药',
}

export const detailText = {
  detailTitle: '交易详情',
  gate: { text: '您已开启面容 / 指纹解锁，查看交易详情前请验证是您本人。', reason: '查看交易详情' },
  reasons,
  notMineDetail: '先冻结支付，再申请核查',
  categories,
  levels,
  accountPaid: '个人账户支付',
  accountFrom: (bucket: string) => `个人账户支付（${bucket}）`,
  current: '当年账户',
  prior: '历年账户',
  both: (current: string, prior: string) => `当年 ${current} + 历年 ${prior}`,
  settled: '结算成功',
  whoPays: '这次费用谁来付',
  feesOnly: (fund: string) => `总费用，其中统筹支付 ${fund}`,
  total: '总费用',
  totalFee: (amount: string) => `总费用 ${amount}`,
  fundBasis: (scope: string, percent: string) => `政策范围内 ${scope} × ${percent}%`,
  fundNothing: '本次没有统筹支付',
  accountBasis: (percent: string) => `政策范围内自付 ${percent}%`,
  fundBelow: '费用都在起付线内，统筹还不支付',
  bandBeyond: (scope: string, percent: string) => `超限额部分 ${scope} × ${percent}%`,
  limitLeft: (amount: string) => `年度限额只剩 ${amount}`,
  limitUsedUp: '年度限额已用完',
  purposes,
  restInCash: '不够的部分付了现金',
  back,
  fundNothingBack: '本次没有统筹支付要收回',
  outpatientPool: '门诊',
  deductibleMet: (pool: string, day: string) => `${pool}起付线已在${day}付满，本次直接按比例报销。`,
  deductibleNow: (amount: string) => `本次 ${amount} 计入起付线。`,
  deductibleBack: (amount: string) => `原来计入起付线的 ${amount} 已退回。`,
  adds: '统筹 + 个人账户 + 共济 + 现金 = 总费用，已核对',
  addsNot: '各项相加与总费用不等，未能核对，请以结算单为准',
  lines: '费用清单',
  linePreself: (amount: string) => `先行自付 ${amount}`,
  lineOutside: (amount: string) => `范围外 ${amount}`,
  lineCount: (count: number) => `共 ${count} 项`,
  settledAt: '结算时间',
  postedAt: '入账时间',
  notPosted: '还没有入账，入账后从余额扣除',
  balanceThen: '结算后余额',
  serial: '流水号',
  codes: '业务代码',
  type: '类型',
  dispute: '对这笔有疑问',
  disputeTitle: '哪里不对',
  disputeText: '提交后生成编号，可凭编号向 12393 或经办机构查询。',
  underReview: '疑问已受理，正在核对',
  answered: '疑问已答复',
  disputed: (reason: string, reference: string) => `您提的是“${reason}”，编号 ${reference}。`,
  due: (date: string) => `${date}前答复。`,
  confirmed: (date: string, reason: Reason) => `${date}参保地按结算规则重新核算，${findings[reason]}`,
  saveImage: '保存为图片',
  captured: '检测到截屏。图片含医保明细，请勿转发给他人。',
  saved: '已保存到相册',
  saveRefused: '没有相册权限，可在设置里打开后再试',
  saveFailed: '图片没有保存成功，请再试一次',
  related: '看关联的那一笔',
  medTypes,
  fund: '统筹基金支付',
  account: '个人账户支付',
  mutualAid: '家庭共济支付',
  cash: '现金支付',
} as const
