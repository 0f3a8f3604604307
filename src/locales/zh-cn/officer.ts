import type { AccountCheck, BalanceBand, WorkPurpose } from '@/contract'

/** Words of the employer's side that several packages use. */
const purposes: Record<WorkPurpose, string> = {
  'supplementary-plan': '补充医疗保险测算',
  'contribution-check': '缴费核对',
}

/** As part of a line. */
const shortPurposes: Record<WorkPurpose, string> = { ...purposes, 'supplementary-plan': '补充医疗测算' }

const accounts: Record<AccountCheck, string> = { normal: '正常', checking: '待核对' }

/** Where each band begins and ends; the lowest has no beginning, the highest no end. */
const edges: Record<BalanceBand, readonly [from: string, to: string]> = {
  'under-500': ['', '500'],
  '500-2000': ['500', '2千'],
  '2000-5000': ['2千', '5千'],
  '5000-10000': ['5千', '1万'],
  'over-10000': ['1万', ''],
}

/** `2千–5千`, `<500`, `≥1万`; of several bands in a row the whole span. */
function band(first: BalanceBand, last: BalanceBand = first): string {
  const [[from], [, to]] = [edges[first], edges[last]]
  if (from === '') return to === '' ? '不分区间' : `<${to}`
  return to === '' ? `≥${from}` : `${from}–${to}`
}

export const officerText = {
  purposes,
  shortPurposes,
  accounts,
  band,
  /** The letter alone tells nothing: it always stands beside a title. */
  grounds: { a: 'A', b: 'B', c: 'C' },
  entering: '正在进入企业查询',
  notOfficerTitle: '您不是任何单位的经办人',
  notOfficerText: '企业查询只给单位登记的经办人用。单位到参保地登记经办人后，这里才会打开。您自己的医保不受影响。',
  leave: '回上一页',
  endedTitle: '企业查询的登录已结束',
  endedText: '长时间没有操作，单位这边的登录自动结束。填过、选过的都还在；查询在服务器上继续，不会重来。',
  again: '重新进入',
  noRight: (what: string) => `您没有“${what}”的权限，这里不读取任何数据。需要时请单位在参保地增加。`,
  more: '再看一些',
  loading: '正在加载',
  end: '没有更多了',
} as const
