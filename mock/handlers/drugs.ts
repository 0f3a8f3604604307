import { DRUG_GROUPS, type DrugBill } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { metresBetween } from '@/domain/distance'
import { accountOf, historyOf, type AccountView } from '../accounts/account-view'
import { bindingOf, userOf, type Call } from '../call'
import { settledAs } from '../cashier/estimate'
import { leftIn, sharedWith } from '../cashier/shared-quota'
import { billModel, drugModel, isInGroup, isWantedDrug, standingOf } from '../directory/drug-model'
import { packVisit } from '../directory/drug-visit'
import { pointOf } from '../directory/institution-model'
import { pageOf } from '../directory/paging'
import { stockAt } from '../directory/stock'
import { traceBox } from '../directory/trace'
import { fail } from '../domain-error'
import { recordOf } from '../personas'
import { drugCatalogue, findDrug, type CatalogueDrug } from '../reference/drugs'
import { factsOf } from '../reference/institution-facts'
import { directoryOf, findInstitution, type Institution } from '../reference/institutions'
import { priceAt } from '../reference/prices'
import type { Handlers } from './types'

const drugOf = (drugCode: string): CatalogueDrug => findDrug(drugCode) ?? fail('DATA-404')

/** What a pack costs the holder of a card at an institution now; null where it is not sold. */
async function billsOf(call: Call, cardId: string, drug: CatalogueDrug) {
  const { recordId } = bindingOf(call, cardId)
  const history = await historyOf(call, recordId)
  const record = recordOf(recordId)
  const shared = leftIn(await sharedWith(call, recordId))
  const billAt = (institution: Institution): DrugBill | null => {
    const visit = packVisit(record, call.now, institution, drug)
    return visit && billModel(settledAs(history, call.now, visit, shared))
  }
  return { record, standing: standingOf(history, call.now), billAt }
}

/** The hospital of the newest visit that is in the directory of the place of insurance; else the first one there. */
function usualHospital({ record, posted }: AccountView): Institution | null {
  const hospitals = directoryOf(record.admdvs).filter(({ level }) => level !== 'pharmacy')
  for (const { kind, counterparty } of posted.slice().reverse()) {
    const known = kind === 'outpatient' ? hospitals.find(({ name }) => name === counterparty) : undefined
    if (known) return known
  }
  return hospitals[0] ?? null
}

export const drugHandlers = {
  'drugs.list': async ({ cardId, query = '', group, cursor, limit }, call) => {
    const { record } = await accountOf(call, cardId)
    const day = toDate(call.now)
    const wanted = query.trim().toLowerCase()
    const found = drugCatalogue().filter((drug) => isWantedDrug(drug, wanted))
    const page = pageOf(
      found.filter((drug) => isInGroup(drug, group, day)),
      ({ drugCode }) => drugCode,
      cursor,
      limit,
    )
    return {
      ...page,
      items: page.items.map((drug) => drugModel(drug, record.admdvs, call.now)),
      counts: DRUG_GROUPS.map((one) => ({ group: one, count: found.filter((drug) => isInGroup(drug, one, day)).length })),
    }
  },
  'drugs.estimate': async ({ cardId, drugCode, institutionId }, call) => {
    const { standing, billAt } = await billsOf(call, cardId, drugOf(drugCode))
    const institution = institutionId === undefined ? usualHospital(await accountOf(call, cardId)) : findInstitution(institutionId)
    if (!institution) return fail('DATA-404')
    return { institutionId: institution.id, institution: institution.name, bill: billAt(institution), standing }
  },
  'drugs.prices': async ({ cardId, drugCode, ...position }, call) => {
    const drug = drugOf(drugCode)
    const { record, standing, billAt } = await billsOf(call, cardId, drug)
    const from = pointOf(position)
    const offers = directoryOf(record.admdvs).flatMap((institution) => {
      const price = institution.level === 'pharmacy' ? priceAt(drug, institution) : null
      const bill = price === null ? null : billAt(institution)
      if (price === null || !bill) return []
      const { stock, left, asOf } = stockAt(drug, institution, call.now)
      const { district, hours, ...at } = factsOf(institution)
      return {
        ...{ institutionId: institution.id, name: institution.name, district, price, stock, left, bill },
        distance: from && metresBetween(from, at),
        hours: hours && { ...hours, days: hours.days.slice() },
        stockAsOf: toIso(asOf),
        pooled: institution.pooled,
      }
    })
    return {
      drug: drugModel(drug, record.admdvs, call.now),
      districts: Array.from(new Set(offers.map(({ district }) => district))).sort(),
      standing,
      offers,
      otherSpecs: drugCatalogue()
        .filter(({ genericName, drugCode: code }) => genericName === drug.genericName && code !== drugCode)
        .map(({ drugCode: code, spec }) => ({ drugCode: code, spec })),
    }
  },
  'drugs.trace': ({ cardId, traceCode }, call) =>
    traceBox(
      call,
      bindingOf(call, cardId).recordId,
      traceCode,
      (recordId) => userOf(call).cards.find((card) => card.recordId === recordId)?.cardId,
    ),
} satisfies Partial<Handlers>
