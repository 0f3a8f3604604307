import { hash32 } from '../ledger/random'
import type { FeeItem } from '../ledger/types'
import { CHINESE, WESTERN } from './drug-table'
import { STEMS } from './institution-names'

/** Bands of 先行自付; each place has its own share for each. */
type Band = 'none' | 'low' | 'usual' | 'high' | 'negotiated'

export interface CatalogueDrug {
  /** 23 characters, as the national code; `DEMO` in the middle. */
  drugCode: string
  genericName: string
  /** Null for what is sold under its generic name. */
  tradeName: string | null
  maker: string
  form: string
  /** Strength and pack, e.g. `0.5g×60片`. */
  spec: string
  /** From the widest class to the narrowest. */
  classes: readonly string[]
  category: 'western-drug' | 'chinese-drug'
  level: '1' | '2' | '3'
  band: Band
  /** Last day of the agreement on a negotiated drug; null for others. */
  validUntil: string | null
  restriction: string | null
  dualChannel: boolean
  /** 医保支付标准 of a pack, fen: what it costs beyond that is the person's. Null without one. */
  limitPrice: number | null
  /** Price of a pack at hospitals, which add nothing to it; fen. */
  price: number
}

const BANDS: Readonly<Record<string, Band>> = { z: 'none', l: 'low', u: 'usual', h: 'high', n: 'negotiated' }

/** ‰ of the price that the person pays first, by place of insurance. Samples. */
const SELF_PAY: Readonly<Record<string, Readonly<Record<Band, number>>>> = {
  '330100': { none: 0, low: 50, usual: 100, high: 200, negotiated: 150 },
  '310100': { none: 0, low: 100, usual: 100, high: 200, negotiated: 200 },
  '110100': { none: 0, low: 100, usual: 100, high: 150, negotiated: 200 },
  '440100': { none: 0, low: 50, usual: 100, high: 150, negotiated: 100 },
  '440300': { none: 0, low: 50, usual: 50, high: 100, negotiated: 100 },
}

/** What a drug is restricted to; without it the fund pays nothing. */
const RESTRICTIONS: Readonly<Record<string, string>> = {
  r1: 'second-line',
  r2: 'reflux',
  r3: 'heart-failure',
  r4: 'dermatitis',
  r5: 'gene-test',
  r6: 'ischaemia',
  r7: 'children',
}

/** Endings of a name and the form they tell, the longest first. */
const FORMS: readonly (readonly [string, string])[] = [
  ['缓释片', '缓释控释剂型'],
  ['控释片', '缓释控释剂型'],
  ['缓释胶囊', '缓释控释剂型'],
  ['注射液', '注射剂'],
  ['滴眼液', '眼用制剂'],
  ['滴耳液', '耳用制剂'],
  ['喷雾剂', '鼻用制剂'],
  ['气雾剂', '吸入制剂'],
  ['粉雾剂', '吸入制剂'],
  ['软膏', '外用制剂'],
  ['乳膏', '外用制剂'],
  ['痔疮膏', '外用制剂'],
  ['壮骨膏', '贴膏剂'],
  ['枇杷膏', '煎膏剂'],
  ['洗剂', '外用制剂'],
  ['搽剂', '外用制剂'],
  ['颗粒', '颗粒剂'],
  ['丸', '丸剂'],
  ['散', '口服散剂'],
  ['片', '口服常释剂型'],
  ['胶囊', '口服常释剂型'],
]
const formOf = (name: string): string => FORMS.find(([ending]) => name.endsWith(ending))?.[1] ?? '口服液体剂'

/** Agreements on negotiated drugs run for two years. */
const AGREED_UNTIL = '2027-12-31'

const yuan = (text: string): number => Math.round(Number(text) * 100)
/** A larger pack is cheaper by the piece; prices end in ten fen. */
const packPrice = (first: number, index: number): number => Math.round((first * (10 + 7 * index)) / 100) * 10

/** `X`, the class, `DEMO`, the number of the name and of the pack, and eight characters of a checksum. */
function codeOf(classCode: string, name: string, names: number, pack: number): string {
  const number = String(names).padStart(4, '0') + String(pack).padStart(2, '0')
  return `X${classCode}DEMO${number}${hash32(`${name}|${number}`).toString(16).padStart(8, '0').toUpperCase()}`
}

/** The packs of one line of the table. @param number of the name, counted through the table */
function readLine(line: string, number: number, classCode: string, about: Pick<CatalogueDrug, 'classes' | 'category'>): CatalogueDrug[] {
  const [name = '', level = '', price = '', packs = '', flags = ''] = line.split('|')
  const band = BANDS[level.charAt(1)] ?? 'none'
  const limit = /m(\d+)/.exec(flags)?.[1]
  const agreed = band === 'negotiated'
  return packs.split(',').map((spec, index) => ({
    drugCode: codeOf(classCode.padEnd(4, '0'), name, number, index),
    genericName: name,
    tradeName: agreed ? `${STEMS[number % STEMS.length] ?? ''}®` : null,
    maker: `${STEMS[(number * 7 + index) % STEMS.length] ?? ''}制药`,
    form: formOf(name),
    spec,
    ...about,
    level: level.charAt(0) as CatalogueDrug['level'], // the table has no other
    band,
    validUntil: agreed ? AGREED_UNTIL : null,
    restriction: RESTRICTIONS[/r\d/.exec(flags)?.[0] ?? ''] ?? null,
    dualChannel: flags.includes('d'),
    limitPrice: limit === undefined ? null : packPrice(yuan(limit), index),
    price: packPrice(yuan(price), index),
  }))
}

function readTable(table: string, top: string, category: CatalogueDrug['category'], before: number): CatalogueDrug[] {
  const drugs: CatalogueDrug[] = []
  let [classCode, classes, names] = ['', [top] as string[], before]
  for (const line of table.trim().split('\n')) {
    if (line.startsWith('=')) {
      const [code = '', ...path] = line.slice(1).split(',')
      ;[classCode, classes] = [code, [top, ...path]]
    } else drugs.push(...readLine(line, (names += 1), classCode, { classes, category }))
  }
  return drugs
}

/** Names of the western table are numbered below this. */
const CHINESE_FROM = 200

let catalogue: readonly CatalogueDrug[] | null = null

/** The whole catalogue, in the order of its classes; read from its table when it is first asked for. */
export const drugCatalogue = (): readonly CatalogueDrug[] =>
  (catalogue ??= readTable(WESTERN, '西药', 'western-drug', 0).concat(readTable(CHINESE, '中成药', 'chinese-drug', CHINESE_FROM)))

/** @returns null for a code that no drug has */
export const findDrug = (drugCode: string): CatalogueDrug | null => drugCatalogue().find((drug) => drug.drugCode === drugCode) ?? null

/** Class on a day: a negotiated drug whose agreement is over is the person's own. @param day `YYYY-MM-DD` */
export const levelOn = ({ level, validUntil }: CatalogueDrug, day: string): '1' | '2' | '3' =>
  validUntil !== null && day > validUntil ? '3' : level

/** 先行自付 at a place of insurance, ‰. */
export const selfPayAt = ({ band }: Pick<CatalogueDrug, 'band'>, admdvs: string): number => SELF_PAY[admdvs]?.[band] ?? 0

/**
 * A bill's line of packs of a drug.
 * @param at place of insurance, and the day @param price of a pack, fen @param cnt packs
 */
export function drugLine(drug: CatalogueDrug, { admdvs, day }: { admdvs: string; day: string }, price: number, cnt: number): FeeItem {
  const level = levelOn(drug, day)
  const amount = price * cnt
  const overlimit = level === '3' || drug.limitPrice === null ? 0 : Math.max(0, price - drug.limitPrice) * cnt
  return {
    name: drug.genericName,
    category: drug.category,
    cnt,
    amount,
    level,
    preselfpay: level === '3' ? 0 : Math.floor(((amount - overlimit) * selfPayAt(drug, admdvs) + 500) / 1000),
    ownpay: level === '3' ? amount : 0,
    overlimit,
  }
}
