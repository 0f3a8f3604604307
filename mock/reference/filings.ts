import type { Filing } from '../ledger/types'

/** 异地就医备案 of a record at a place; data only. */
export interface StoredFiling {
  recordId: string
  /** Where the person may settle directly. */
  admdvs: string
  kind: Exclude<Filing, 'none'>
  /** First day. */
  from: string
  /** Last day; null until it is changed (长期备案). */
  until: string | null
}

const FILINGS: readonly StoredFiling[] = [
  { recordId: 'employee-hz', admdvs: '110100', kind: 'temporary', from: '2026-05-01', until: '2026-10-31' },
  { recordId: 'retiree-hz', admdvs: '310100', kind: 'long-stay', from: '2025-09-01', until: null },
  { recordId: 'student-hz', admdvs: '440100', kind: 'temporary', from: '2025-07-01', until: '2025-12-31' },
]

/** The newest filing of a record at a place, over or not; null without one. */
export const filingAt = (recordId: string, admdvs: string): StoredFiling | null =>
  FILINGS.find((filing) => filing.recordId === recordId && filing.admdvs === admdvs) ?? null

/** What holds on a day. @param day `YYYY-MM-DD` */
export function filingOn(recordId: string, admdvs: string, day: string): Filing {
  const filing = filingAt(recordId, admdvs)
  return filing && filing.from <= day && (filing.until === null || day <= filing.until) ? filing.kind : 'none'
}
