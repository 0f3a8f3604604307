import { ageOn } from '@/domain/identity'
import { once } from '../ledger/recent'
import type { FeeItem } from '../ledger/types'
import { drugCatalogue, drugLine, type CatalogueDrug } from './drugs'
import type { Institution } from './institution'
import { priceAt } from './prices'

/** What somebody comes for: what is looked at, and what is prescribed then. Drugs by their generic names. */
export interface Complaint {
  examinations: readonly Examination[]
  drugs: readonly string[]
}

/** Fees for services of a visit, fen: the same at every institution. Samples. */
const EXAMINATIONS = {
  一般诊疗费: 15_00,
  血常规: 25_00,
  糖化血红蛋白: 62_00,
  血糖测定: 6_00,
  血脂测定: 38_00,
  甲状腺功能: 96_00,
  心电图: 32_00,
  腹部超声: 110_00,
  幽门螺杆菌检测: 85_00,
  胸部X线摄影: 70_00,
  骨关节X线摄影: 75_00,
  肺功能检查: 88_00,
  裂隙灯检查: 18_00,
  眼压测量: 22_00,
  经颅多普勒: 92_00,
} as const

export type Examination = keyof typeof EXAMINATIONS

/** Examinations of which the person pays a part first, ‰ of the fee; the others are 甲类. */
const SHARED: Partial<Record<Examination, number>> = { 腹部超声: 50, 经颅多普勒: 50 }

const complaint = (examinations: readonly Examination[], ...drugs: string[]): Complaint => ({ examinations, drugs })

/** By the department that treats it. */
const OF_ADULTS: Readonly<Record<string, readonly Complaint[]>> = {
  全科: [complaint(['血常规'], '阿莫西林胶囊', '氨溴索片'), complaint([], '感冒清热颗粒'), complaint(['血常规'], '连花清瘟胶囊')],
  中医科: [complaint([], '六味地黄丸'), complaint([], '香砂养胃丸'), complaint([], '逍遥丸')],
  慢病门诊: [complaint(['糖化血红蛋白'], '二甲双胍缓释片'), complaint(['心电图'], '苯磺酸氨氯地平片')],
  内分泌科: [complaint(['糖化血红蛋白'], '二甲双胍缓释片'), complaint(['甲状腺功能'], '左甲状腺素钠片')],
  心血管内科: [complaint(['心电图'], '苯磺酸氨氯地平片'), complaint(['心电图', '血脂测定'], '阿托伐他汀钙片')],
  消化内科: [complaint(['腹部超声'], '奥美拉唑肠溶胶囊'), complaint(['幽门螺杆菌检测'], '铝碳酸镁咀嚼片')],
  呼吸内科: [complaint(['血常规', '胸部X线摄影'], '阿莫西林胶囊', '氨溴索片'), complaint(['肺功能检查'], '沙丁胺醇吸入气雾剂')],
  神经内科: [complaint(['经颅多普勒'], '甲钴胺片'), complaint([], '艾司唑仑片')],
  骨科: [complaint(['骨关节X线摄影'], '洛索洛芬钠片'), complaint(['骨关节X线摄影'], '双氯芬酸钠缓释片', '麝香壮骨膏')],
  眼科: [complaint(['裂隙灯检查'], '玻璃酸钠滴眼液'), complaint(['裂隙灯检查', '眼压测量'], '左氧氟沙星滴眼液')],
}

/** Nobody under 14 is sent to another department. */
const OF_CHILDREN: Readonly<Record<string, readonly Complaint[]>> = {
  全科: [complaint(['血常规'], '小儿豉翘清热颗粒'), complaint([], '蒙脱石散')],
  呼吸内科: [complaint(['血常规'], '小儿肺热咳喘颗粒')],
  眼科: [complaint(['裂隙灯检查'], '玻璃酸钠滴眼液')],
}

const CHILD_BELOW = 14

/** Whom a department sees. */
export type Age = 'child' | 'adult'

/** @param day `YYYY-MM-DD` */
export const ageGroupOn = (birthDate: string, day: string): Age => (ageOn(birthDate, day) < CHILD_BELOW ? 'child' : 'adult')

type Treats = readonly (readonly [department: string, complaints: readonly Complaint[]])[]

const treatedAt = (all: Readonly<Record<string, readonly Complaint[]>>) =>
  once(({ departments }: Institution): Treats =>
    departments.flatMap((department) => {
      const complaints = all[department]
      return complaints ? [[department, complaints] as const] : []
    }),
  )
const TREATS: Record<Age, (institution: Institution) => Treats> = { child: treatedAt(OF_CHILDREN), adult: treatedAt(OF_ADULTS) }

/** @returns departments of an institution that see somebody of this age, with what they treat */
export const complaintsAt = (institution: Institution, age: Age): Treats => TREATS[age](institution)

/** The department of 门诊慢特病, where an institution has one. */
export const LONG_TERM_DEPARTMENT = '慢病门诊'

/** Long-term conditions of 门诊慢特病: what is taken each month, in packs. */
export const LONG_TERM: readonly (readonly (readonly [name: string, packs: number])[])[] = [
  [
    ['二甲双胍片', 2],
    ['阿卡波糖片', 1],
  ],
  [
    ['苯磺酸氨氯地平片', 1],
    ['阿托伐他汀钙片', 2],
  ],
]

/** What people buy at a pharmacy without a prescription. */
export const AT_PHARMACIES = [
  '布洛芬缓释胶囊',
  '氯雷他定片',
  '维生素 B 族片',
  '感冒清热颗粒',
  '健胃消食片',
  '麝香壮骨膏',
  '复方丹参滴丸',
] as const

/** The bill's line of an examination or a doctor's fee. */
export function examinationLine(name: Examination): FeeItem {
  const amount = EXAMINATIONS[name]
  const shared = SHARED[name] ?? 0
  return {
    name,
    category: name === '一般诊疗费' ? 'treatment' : 'examination',
    cnt: 1,
    amount,
    level: shared > 0 ? '2' : '1',
    preselfpay: Math.floor((amount * shared + 500) / 1000),
    ownpay: 0,
  }
}

/** First pack of each name. */
let packs: ReadonlyMap<string, CatalogueDrug> | null = null

/** The usual pack of a generic name. @throws RangeError for a name that the catalogue does not have */
function usualPack(name: string): CatalogueDrug {
  packs ??= new Map(
    drugCatalogue()
      .slice()
      .reverse()
      .map((drug) => [drug.genericName, drug]),
  )
  const drug = packs.get(name)
  if (!drug) throw new RangeError(`no drug ${name}`)
  return drug
}

/** Price of the usual pack by institution and name; null where it is not sold. */
const usualPrices = once((institution: Institution) => once((name: string) => priceAt(usualPack(name), institution)))
const usualPrice = (name: string, institution: Institution): number | null => usualPrices(institution)(name)

/** Whether an institution sells the usual pack. */
export const isSoldAt = (name: string, institution: Institution): boolean => usualPrice(name, institution) !== null

/** The bill's line of packs of a drug at the institution's price; null where it is not sold. @param at place of insurance, and the day */
export function drugLineAt(name: string, cnt: number, institution: Institution, at: { admdvs: string; day: string }): FeeItem | null {
  const price = usualPrice(name, institution)
  return price === null ? null : drugLine(usualPack(name), at, price, cnt)
}
