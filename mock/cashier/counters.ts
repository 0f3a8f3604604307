import type { BusinessType } from '@/contract'
import type { FeeItem, VisitKind } from '../ledger/types'
import { feeItem } from '../reference/items'
import { INSTITUTIONS, placeOf, type Institution } from '../reference/institutions'
import { cityName } from '../reference/places'
import type { CashierItem, Counter } from './types'

/** What is on the counter where a cashier enters nothing of their own; the 门诊 bill is the one of the reference screen. */
const BASKETS: Readonly<Record<BusinessType, readonly FeeItem[]>> = {
  '01101': [feeItem({ name: '一般诊疗费', category: 'treatment', level: '1', preselfpay: 0 }, 15_00)],
  '01301': [
    feeItem({ name: '一般诊疗费', category: 'treatment', level: '1', preselfpay: 0 }, 15_00),
    feeItem({ name: '糖化血红蛋白', category: 'examination', level: '1', preselfpay: 0 }, 45_00),
    feeItem({ name: '阿莫西林胶囊', category: 'western-drug', level: '1', preselfpay: 0 }, 30_00),
    feeItem({ name: '一次性采血材料', category: 'material', level: '3', preselfpay: 0 }, 6_00),
  ],
  '01302': [feeItem({ name: '二甲双胍缓释片', category: 'western-drug', level: '2', preselfpay: 50 }, 48_00)],
  '02121': [feeItem({ name: '布洛芬缓释胶囊', category: 'western-drug', level: '1', preselfpay: 0 }, 38_00)],
}

const VISITS: Readonly<Record<BusinessType, VisitKind>> = {
  '01101': 'outpatient',
  '01301': 'outpatient',
  '01302': 'outpatient',
  '02121': 'pharmacy',
}

export const visitKindOf = (business: BusinessType): VisitKind => VISITS[business]

const AT_PHARMACY: readonly BusinessType[] = ['02121']
const AT_HOSPITAL: readonly BusinessType[] = ['01301', '01101', '01302']

export const businessesOf = ({ level }: Institution): readonly BusinessType[] => (level === 'pharmacy' ? AT_PHARMACY : AT_HOSPITAL)

export const counters = (): Counter[] =>
  INSTITUTIONS.map((institution) => ({
    institutionId: institution.id,
    name: institution.name,
    city: cityName(placeOf(institution)),
    businesses: businessesOf(institution),
  }))

/** The bill: what the cashier entered, or what such a counter usually sells. */
export const billOf = (business: BusinessType, items: readonly CashierItem[] = []): readonly FeeItem[] =>
  items.length === 0
    ? BASKETS[business]
    : items.map(({ name, amount, level }) => feeItem({ name, category: 'western-drug', level, preselfpay: level === '2' ? 50 : 0 }, amount))
