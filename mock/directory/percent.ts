import { toDate } from '@/domain/beijing-time'
import type { AccountView } from '../accounts/account-view'
import { shareOfFen } from '@/domain/money'
import type { Filing } from '../ledger/types'
import { filingOn } from '../reference/filings'
import { placeOf, type Institution } from '../reference/institutions'
import { benefitOf } from '../reference/rules'

type Insured = Pick<AccountView, 'record' | 'city'>

/** 异地就医备案 that holds for a person at an institution at a moment; null at home. */
export const filingThere = ({ record }: Insured, institution: Institution, at: number): Filing | null => {
  const admdvs = placeOf(institution)
  return admdvs === record.admdvs ? null : filingOn(record.recordId, admdvs, toDate(at))
}

/**
 * Share the fund pays for an outpatient visit, at a pharmacy on a prescription, percent; null where it pays nothing.
 * Away from home it is what the filing leaves of it.
 */
export function percentAt(insured: Insured, institution: Institution, at: number): number | null {
  const { record, city } = insured
  const { level, pooled } = institution
  if (level === 'pharmacy' && !pooled) return null
  const share = benefitOf(record, city).outpatient.tiers[0].ratio[level]
  const filing = filingThere(insured, institution, at)
  // As the ledger applies it: whole ‰.
  const applied = filing === null ? share : shareOfFen(share, city.remote[filing])
  return applied > 0 ? applied / 10 : null
}
