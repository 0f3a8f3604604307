import { toDate } from '@/domain/beijing-time'
import type { FeeItem, Visit } from '../ledger/types'
import type { InsuranceRecord } from '../personas/types'
import { drugLine, findDrug, type CatalogueDrug } from '../reference/drugs'
import { filingOn } from '../reference/filings'
import { placeOf, type Institution } from '../reference/institutions'
import { priceAt } from '../reference/prices'

type Insured = Pick<InsuranceRecord, 'recordId' | 'admdvs'>

/** Packs of drugs at the institution's own prices. @throws RangeError for what it does not sell */
export function drugItems(
  { admdvs }: Insured,
  now: number,
  institution: Institution,
  packs: readonly { drugCode: string; cnt: number }[],
): FeeItem[] {
  return packs.map(({ drugCode, cnt }) => {
    const drug = findDrug(drugCode)
    const price = drug && priceAt(drug, institution)
    if (!drug || price === null) throw new RangeError(`${institution.name} does not sell ${drugCode}`)
    return drugLine(drug, { admdvs, day: toDate(now) }, price, cnt)
  })
}

/** What an institution reports of a visit besides its bill: the filing that it finds for somebody from elsewhere. */
export function filedVisit({ recordId, admdvs }: Insured, now: number, institution: Institution): Pick<Visit, 'filing'> {
  const place = placeOf(institution)
  return place === admdvs ? {} : { filing: filingOn(recordId, place, toDate(now)) }
}

/** One pack of a drug, with an electronic prescription where a pharmacy takes one; null where it is not sold. */
export function packVisit(insured: Insured, now: number, institution: Institution, drug: CatalogueDrug): Omit<Visit, 'member'> | null {
  if (priceAt(drug, institution) === null) return null
  return {
    kind: institution.level === 'pharmacy' ? 'pharmacy' : 'outpatient',
    institutionId: institution.id,
    note: institution.departments[0] ?? null,
    items: drugItems(insured, now, institution, [{ drugCode: drug.drugCode, cnt: 1 }]),
    prescription: true,
    ...filedVisit(insured, now, institution),
  }
}
