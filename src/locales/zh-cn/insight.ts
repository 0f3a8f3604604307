import type { PooledQuota, SPENDING_KINDS } from '@/contract'
import type { PartsGap } from '@/domain/statement-gaps'
import type { NextStep } from '@/domain/recovery'

type SpendingKind = (typeof SPENDING_KINDS)[number]

const spending: Record<SpendingKind, string> = {
  outpatient: '普通门诊',
  pharmacy: '药店购药',
  'mutual-aid': '家庭共济',
  chronic: '门诊慢特病',
  inpatient: '住院',
  other: '其他',
}

export const insightText = {
  title: '余额分析',
  yearly: '年度账单',
  yearlyDetail: '按类别对账，和去年同期比，可存图导出',
  opening: '年初余额',
  credits: '收入',
  debits: '支出',
  closing: '现余额',
  closingPast: '年末余额',
  monthEnds: '月末余额',
  unit: '单位：元',
  monthly: '每月收入与支出',
  composition: '支出构成',
  compositionAside: '仅个人账户，不含统筹与现金',
  total: '合计支出',
  spending,
  yearStart: '年初',
  peakLead: (month: string) => `${month} `,
  peak: '支出最高',
  peakTertiary: (visits: number) => `支出最高，含 ${visits} 次三级医院门诊`,
  trendSpoken: (first: string, last: string, months: number) => `月末余额折线，${months} 个月，从 ${first}到 ${last}`,
  monthlySpoken: (credits: string, debits: string) => `每月收入与支出柱形图，合计收入 ${credits}，支出 ${debits}`,
  compositionSpoken: (debits: string) => `支出构成环形图，合计 ${debits}`,
  month: '月份',
  balance: '余额',
  reconciles: '年初 + 收入 − 支出 = 余额，已核对',
  notReconciled: '年初 + 收入 − 支出与余额不等，未能核对',
  partsNotReconciled: '年初 + 收入 − 支出 = 余额，但有分项合计不符，未能核对',
  /** Shows the figure that the insurer gave and the sum of its parts. */
  uneven: {
    credits: (given, counted) => `全年收入 ${given} 元，各月相加 ${counted} 元。`,
    debits: (given, counted) => `全年支出 ${given} 元，各月相加 ${counted} 元。`,
    composition: (given, counted) => `全年支出 ${given} 元，各类支出相加 ${counted} 元。`,
    peak: (given, counted) => `支出最高的月份 ${given} 元，该月支出 ${counted} 元。`,
  } satisfies Record<PartsGap['part'], (given: string, counted: string) => string>,
  mismatch: (amount: string) => `参保地给出的余额与逐笔相加的结果相差 ${amount} 元。`,
  gap: (counted: string, given: string) => `逐笔相加 ${counted}，参保地给出 ${given}。有疑问的一笔可点开提交。`,
  /** Texts of next steps where figures do not add up. */
  mismatchSteps: { guide: '看说明与办法', call: '向 12393 报告', 'copy-reference': '复制编号' } as Partial<Record<NextStep, string>>,
  concerned: (month: string) => `请核对${month}明细`,
  concernedCount: (count: number) => `${count} 笔`,
  seeAll: '看全部明细',
  pooled: '统筹进度',
  pools: { outpatient: '门诊统筹', inpatient: '住院统筹' } satisfies Record<PooledQuota['kind'], string>,
  unused: (amount: string) => `未用 ${amount}`,
  remaining: (amount: string) => `剩余额度 ${amount}`,
  reimbursedTotal: (amount: string) => `本年统筹已报销 ${amount}`,
  reimbursedIn: (label: string, amount: string) => `${label} 年统筹已报销 ${amount}`,
  fundPaid: '本年统筹已报销',
  fundPaidIn: (label: string) => `${label} 年统筹已报销`,
  fundPaidNothing: '这一年没有统筹支付',
  noMovement: '这一年个人账户没有收支',
  seeVisits: '看每次就医',
  seeVisitsDetail: '总费用、统筹支付与自付',
  share: '占比',
  noSpending: '这一年还没有支出',
  noAccount: '居民医保没有个人账户，看病由统筹基金报销',
  chartFailed: '图表没有画出来，数据在下面的表里',
} as const
