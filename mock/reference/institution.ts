import type { Level } from '../ledger/types'

export interface Institution {
  /** H or P + 6-digit place + 5 digits, as the national code. */
  id: string
  name: string
  level: Level
  /** Pharmacies without an online link send their bills the next day: that is what makes entries pending. */
  posting: 'at-once' | 'next-day'
  /** A pharmacy where 门诊统筹 is open: with an electronic prescription the fund pays its part. */
  pooled: boolean
  departments: readonly string[]
}
