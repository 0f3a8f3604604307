import { DAY, HOUR, MINUTE } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import { openingAt } from '@/domain/opening-hours'
import { hash32 } from '../ledger/random'
import type { CatalogueDrug } from '../reference/drugs'
import { factsOf } from '../reference/institution-facts'
import { placeOf, type Institution } from '../reference/institutions'

/** What stands on a pharmacy's shelf. */
export interface Stock {
  stock: 'plenty' | 'few' | 'none'
  /** Packs, where the pharmacy tells. */
  left: number | null
  /** When it was told, ms. */
  asOf: number
}

type Shelf = Pick<Stock, 'stock' | 'left'> & { price: number }

/** The pharmacies of the reference screen; nobody else in that city sells this pack. */
const REFERENCE = { genericName: '二甲双胍缓释片', admdvs: '330100' } as const
const REFERENCE_SHELVES: Readonly<Record<string, Shelf>> = {
  P33010000601: { price: 52_00, stock: 'few', left: 3 },
  P33010000401: { price: 58_00, stock: 'plenty', left: null },
  P33010000701: { price: 62_00, stock: 'plenty', left: null },
  P33010000501: { price: 46_00, stock: 'plenty', left: null },
  P33010000801: { price: 48_00, stock: 'none', left: null },
}

const isReference = ({ genericName }: CatalogueDrug, institution: Institution): boolean =>
  genericName === REFERENCE.genericName && placeOf(institution) === REFERENCE.admdvs

/** 0–99, the same for one drug at one institution; chance of a sample. */
const chance = (...parts: string[]): number => hash32(parts.join('|')) % 100

/** Injections that need a hospital: no pharmacy sells them. */
const isHospitalOnly = ({ restriction, form }: CatalogueDrug): boolean => restriction === 'gene-test' && form === '注射剂'

const IN_HOSPITAL: Readonly<Record<Exclude<Institution['level'], 'pharmacy'>, (drug: CatalogueDrug, id: string) => boolean>> = {
  tertiary: () => true,
  secondary: ({ band, drugCode }, id) => band !== 'negotiated' || chance('ward', drugCode, id) < 50,
  primary: ({ level, form, band }) => level === '1' || (form !== '注射剂' && band !== 'negotiated'),
}

function isSold(drug: CatalogueDrug, { level, id, pooled }: Institution): boolean {
  if (level !== 'pharmacy') return IN_HOSPITAL[level](drug, id)
  if (isHospitalOnly(drug)) return false
  // 双通道 pharmacies are designated among those with 门诊统筹.
  if (drug.dualChannel || drug.band === 'negotiated') return pooled && chance('dual', drug.drugCode, id) < 40
  return chance('shelf', drug.drugCode, id) < 60
}

/** Price of a pack, fen; null where it is not sold. Hospitals add nothing to a drug's price. */
export function priceAt(drug: CatalogueDrug, institution: Institution): number | null {
  if (institution.level !== 'pharmacy') return isSold(drug, institution) ? drug.price : null
  if (isReference(drug, institution)) return REFERENCE_SHELVES[institution.id]?.price ?? null
  if (!isSold(drug, institution)) return null
  return Math.max(10, Math.round((drug.price * (86 + (hash32(`price|${drug.drugCode}|${institution.id}`) % 27))) / 1000) * 10)
}

/** One pharmacy in six tells its stock by hand, two evenings ago; the others ten minutes past each hour that they are open. */
function toldAt(institution: Institution, now: number): number {
  if (!REFERENCE_SHELVES[institution.id] && hash32(`by hand|${institution.id}`) % 6 === 0)
    return beijingAt(toDate(now - 2 * DAY), '18:10:00')
  const { hours } = factsOf(institution)
  let at = beijingAt(toDate(now), '00:10:00') + Math.floor((now - beijingAt(toDate(now), '00:10:00')) / HOUR) * HOUR
  while (!openingAt(hours && { ...hours, days: hours.days.slice() }, at).open) at -= HOUR
  return at
}

/** @param now ms */
export function stockAt(drug: CatalogueDrug, institution: Institution, now: number): Stock {
  const asOf = toldAt(institution, now)
  const known = isReference(drug, institution) ? REFERENCE_SHELVES[institution.id] : undefined
  if (known) return { stock: known.stock, left: known.left, asOf }
  const today = chance('stock', drug.drugCode, institution.id, toDate(asOf))
  if (today < 70) return { stock: 'plenty', left: null, asOf }
  return today < 88 ? { stock: 'few', left: 1 + (today % 5), asOf } : { stock: 'none', left: null, asOf: asOf - (today % 3) * MINUTE }
}
