import { hash32 } from '../ledger/random'
import type { CatalogueDrug } from './drugs'
import { placeOf, type Institution } from './institutions'

/** 0–99, the same for one drug at one institution; chance of a sample. */
export const chance = (...parts: string[]): number => hash32(parts.join('|')) % 100

/** The pack of the reference screen; only the pharmacies of that screen sell it in its city. */
const REFERENCE = { name: '二甲双胍缓释片 0.5g×60片', admdvs: '330100' } as const

/**
 * What a pack costs where a reference screen or somebody's history says it, fen; by institution. The name is the generic one and the
 * pack, since another pack has another price.
 */
const TOLD: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  P33010000401: {
    [REFERENCE.name]: 58_00,
    '氯雷他定片 10mg×6片': 23_40,
    '布洛芬缓释胶囊 0.3g×20粒': 19_10,
    '双黄连口服液 10ml×10支': 16_50,
    '板蓝根颗粒 10g×20袋': 12_65,
    '感冒清热颗粒 12g×10袋': 13_20,
    '连花清瘟胶囊 0.35g×24粒': 22_00,
    '苯磺酸氨氯地平片 5mg×28片': 25_00,
    '美托洛尔缓释片 47.5mg×14片': 20_00,
    '阿托伐他汀钙片 20mg×14片': 23_60,
  },
  P33010000402: { '维生素 B 族片 100片×1瓶': 26_00, '板蓝根颗粒 10g×20袋': 12_00 },
  P33010000501: {
    [REFERENCE.name]: 46_00,
    '复方丹参滴丸 27mg×180丸': 25_00,
    '速效救心丸 40mg×120丸': 36_80,
    '六味地黄丸 200丸×1瓶': 17_50,
    '维生素 B 族片 100片×1瓶': 24_15,
    '连花清瘟胶囊 0.35g×24粒': 22_70,
    '布洛芬缓释胶囊 0.3g×20粒': 26_20,
    '氯雷他定片 10mg×6片': 20_00,
  },
  P33010000601: { [REFERENCE.name]: 52_00 },
  P33010000701: { [REFERENCE.name]: 62_00 },
  P33010000801: { [REFERENCE.name]: 48_00 },
}

const packName = ({ genericName, spec }: CatalogueDrug): string => `${genericName} ${spec}`

const toldPrice = (drug: CatalogueDrug, { id }: Institution): number | null => TOLD[id]?.[packName(drug)] ?? null

/** Whether a pack in its city is sold by nobody but those who tell its price. */
export const isReference = (drug: CatalogueDrug, institution: Institution): boolean =>
  packName(drug) === REFERENCE.name && placeOf(institution) === REFERENCE.admdvs

/** Injections that need a hospital: no pharmacy sells them. */
const isHospitalOnly = ({ restriction, form }: CatalogueDrug): boolean => restriction === 'gene-test' && form === '注射剂'

const IN_HOSPITAL: Readonly<Record<Exclude<Institution['level'], 'pharmacy'>, (drug: CatalogueDrug, id: string) => boolean>> = {
  tertiary: () => true,
  secondary: ({ band, drugCode }, id) => band !== 'negotiated' || chance('ward', drugCode, id) < 50,
  primary: ({ level, form, band }) => level === '1' || (form !== '注射剂' && band !== 'negotiated'),
}

function isOnShelf(drug: CatalogueDrug, { id, pooled }: Institution): boolean {
  if (isHospitalOnly(drug)) return false
  // 双通道 pharmacies are designated among those with 门诊统筹.
  if (drug.dualChannel || drug.band === 'negotiated') return pooled && chance('dual', drug.drugCode, id) < 40
  return chance('shelf', drug.drugCode, id) < 60
}

/** Price of a pack, fen; null where it is not sold. Hospitals add nothing to a drug's price. */
export function priceAt(drug: CatalogueDrug, institution: Institution): number | null {
  const { level, id } = institution
  if (level !== 'pharmacy') return IN_HOSPITAL[level](drug, id) ? drug.price : null
  const told = toldPrice(drug, institution)
  if (told !== null || isReference(drug, institution)) return told
  if (!isOnShelf(drug, institution)) return null
  return Math.max(10, Math.round((drug.price * (86 + (hash32(`price|${drug.drugCode}|${id}`) % 27))) / 1000) * 10)
}
