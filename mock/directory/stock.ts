import { DAY, HOUR, MINUTE } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import { openingAt } from '@/domain/opening-hours'
import { hash32 } from '../ledger/random'
import type { CatalogueDrug } from '../reference/drugs'
import { factsOf } from '../reference/institution-facts'
import type { Institution } from '../reference/institutions'
import { chance, isReference } from '../reference/prices'

/** What stands on a pharmacy's shelf. */
export interface Stock {
  stock: 'plenty' | 'few' | 'none'
  /** Packs, where the pharmacy tells. */
  left: number | null
  /** When it was told, ms. */
  asOf: number
}

/** Stock of the pharmacies of the reference screen. */
const REFERENCE_STOCK: Readonly<Record<string, Pick<Stock, 'stock' | 'left'>>> = {
  P33010000601: { stock: 'few', left: 3 },
  P33010000401: { stock: 'plenty', left: null },
  P33010000701: { stock: 'plenty', left: null },
  P33010000501: { stock: 'plenty', left: null },
  P33010000801: { stock: 'none', left: null },
}

/** One pharmacy in six tells its stock by hand, two evenings ago; the others ten minutes past each hour that they are open. */
function toldAt(institution: Institution, now: number): number {
  if (!REFERENCE_STOCK[institution.id] && hash32(`by hand|${institution.id}`) % 6 === 0) return beijingAt(toDate(now - 2 * DAY), '18:10:00')
  const { hours } = factsOf(institution)
  let at = beijingAt(toDate(now), '00:10:00') + Math.floor((now - beijingAt(toDate(now), '00:10:00')) / HOUR) * HOUR
  while (!openingAt(hours && { ...hours, days: hours.days.slice() }, at).open) at -= HOUR
  return at
}

/** @param now ms */
export function stockAt(drug: CatalogueDrug, institution: Institution, now: number): Stock {
  const asOf = toldAt(institution, now)
  const known = isReference(drug, institution) ? REFERENCE_STOCK[institution.id] : undefined
  if (known) return { ...known, asOf }
  const today = chance('stock', drug.drugCode, institution.id, toDate(asOf))
  if (today < 70) return { stock: 'plenty', left: null, asOf }
  return today < 88 ? { stock: 'few', left: 1 + (today % 5), asOf } : { stock: 'none', left: null, asOf: asOf - (today % 3) * MINUTE }
}
