import type { SPENDING_KINDS } from '@/contract'

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
  yearSoFar: (year: number) => `${year} 至今`,
  year: (year: number) => `${year}`,
  opening: '年初余额',
  credits: '划入',
  debits: '支出',
  closing: '现余额',
  closingPast: '年末余额',
  monthEnds: '月末余额',
  unit: '单位：元',
  monthly: '每月划入与支出',
  composition: '支出构成',
  compositionAside: '仅个人账户，不含统筹与现金',
  total: '合计支出',
  spending,
  yearStart: '年初',
  peakLead: (month: string) => `${month} `,
  peak: '支出最高',
  peakTertiary: (visits: number) => `支出最高，含 ${visits} 次三级医院门诊`,
  trendSpoken: (first: string, last: string, months: number) => `月末余额折线，${months} 个月，从 ${first} 元到 ${last} 元`,
  monthlySpoken: (credits: string, debits: string) => `每月划入与支出柱形图，合计划入 ${credits} 元，支出 ${debits} 元`,
  compositionSpoken: (debits: string) => `支出构成环形图，合计 ${debits} 元`,
  month: '月份',
  balance: '余额',
  reconciles: '期初 + 划入 − 支出 = 期末，已核对',
  mismatch: (amount: string) => `差额 ${amount} 元，未能核对`,
  pooled: '统筹进度',
  reimbursedTotal: (amount: string) => `本年统筹已报销 ${amount}`,
  share: '占比',
  noSpending: '这一年还没有支出',
  noAccount: '居民医保没有个人账户，只有统筹进度',
  chartFailed: '图表没有画出来，数据在下面的表里',
} as const
