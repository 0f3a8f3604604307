import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { addMonths } from '@/domain/calendar'
import { generateVisits } from '../../../mock/ledger/generate'
import type { FeeItem, LedgerEvent, Visit } from '../../../mock/ledger/types'
import { recordIdAt } from '../../../mock/population/ids'
import { populationRecord } from '../../../mock/population'
import { employeeRecord } from '../../../mock/personas/employee'
import { otherRecords } from '../../../mock/personas/others'
import { relativeRecords } from '../../../mock/personas/relatives'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { drugCatalogue, drugLine } from '../../../mock/reference/drugs'
import { institutionOf } from '../../../mock/reference/institutions'
import { priceAt } from '../../../mock/reference/prices'

// What people have bought and been treated for is believable: a test of the sample data, by facts that the data does not hold itself.
const MONTHS = Array.from({ length: 30 }, (_, index) => addMonths('2024-03', index))
const PEOPLE: readonly InsuranceRecord[] = [
  employeeRecord,
  ...otherRecords,
  ...relativeRecords,
  ...Array.from({ length: 150 }, (_, index) => populationRecord(recordIdAt(index * 6007))),
]

interface Seen {
  record: InsuranceRecord
  visit: Visit
  day: string
}

const visitsOf = (record: InsuranceRecord): Seen[] => {
  const generated = MONTHS.flatMap((month) => generateVisits('a seed', record, month))
  return record.script
    .concat(generated)
    .flatMap((event: LedgerEvent) => (event.type === 'visit' ? [{ record, visit: event.visit, day: toDate(event.at) }] : []))
}
const VISITS = PEOPLE.flatMap(visitsOf)

/** Lines that stand for several things, whose prices nobody can compare. */
const isSum = ({ name }: FeeItem): boolean => /等 \d+ [种项]|与药品|^住院/.test(name)
const isDrug = ({ category }: FeeItem): boolean => category.endsWith('-drug')
const drugLines = VISITS.flatMap(({ visit, ...seen }) =>
  visit.items.filter((item) => isDrug(item) && !isSum(item)).map((item) => ({ ...seen, visit, item })),
)
const named = (name: string) => drugCatalogue().filter(({ genericName }) => genericName === name)

/** Classes of the catalogue that a department prescribes from. */
const PRESCRIBES: Readonly<Record<string, RegExp>> = {
  全科: /抗感染|呼吸|解表|化痰|肌肉骨骼|糖尿病|降血压|调血脂|胃肠|止泻|儿科|维生素/,
  中医科: /中成药/,
  慢病门诊: /糖尿病|降血压|调血脂|抗血栓/,
  内分泌科: /糖尿病|甲状腺/,
  心血管内科: /心血管|抗血栓/,
  消化内科: /胃/,
  呼吸内科: /呼吸|抗菌|儿科/,
  神经内科: /神经/,
  骨科: /肌肉骨骼|骨伤/,
  眼科: /眼科/,
}

it('holds enough visits to every department to judge them', () => {
  const departments = new Set(VISITS.map(({ visit }) => visit.note))
  for (const name of Object.keys(PRESCRIBES)) expect(departments).toContain(name)
  expect(VISITS.length).toBeGreaterThan(2000)
  expect(drugLines.length).toBeGreaterThan(2000)
})

it('prescribes what the department treats, and nothing for adults to a child', () => {
  const wrong = drugLines.flatMap(({ record, visit, day, item }) => {
    const classes = named(item.name)[0]?.classes.join('/') ?? 'not in the catalogue'
    const fits = visit.note === null || PRESCRIBES[visit.note]?.test(classes)
    const forAdults = visit.kind !== 'pharmacy' && ageOn(record.birthDate, day) < 14 && /糖尿病|心血管|肌肉骨骼|神经/.test(classes)
    return fits && !forAdults ? [] : [`${record.recordId} ${day} ${visit.note}: ${item.name} (${classes})`]
  })
  expect(wrong).toEqual([])
})

it('names a department that the institution has', () => {
  const wrong = VISITS.filter(({ visit }) => visit.note !== null && !institutionOf(visit.institutionId).departments.includes(visit.note))
  expect(wrong.map(({ record, day, visit }) => `${record.recordId} ${day} ${visit.note}`)).toEqual([])
})

it('charges for a drug what the institution asks for it everywhere else in the app, and splits it as the catalogue does', () => {
  const wrong = drugLines.flatMap(({ record, visit, day, item }) => {
    const at = institutionOf(visit.institutionId)
    const fits = named(item.name).some((drug) => {
      const price = priceAt(drug, at)
      const line = price === null ? null : drugLine(drug, { admdvs: record.admdvs, day }, price, item.cnt)
      return line && (['amount', 'level', 'preselfpay', 'ownpay', 'category'] as const).every((part) => line[part] === item[part])
    })
    return fits ? [] : [`${record.recordId} ${day} ${at.name}: ${item.cnt} × ${item.name} ${item.amount}`]
  })
  expect(wrong).toEqual([])
})

it('asks the same fee for an examination or a consultation each time', () => {
  const fees = new Map<string, Set<number>>()
  for (const { visit } of VISITS)
    for (const item of visit.items)
      if (['examination', 'treatment'].includes(item.category) && !isSum(item))
        fees.set(item.name, (fees.get(item.name) ?? new Set()).add(item.amount / item.cnt))
  expect(fees.size).toBeGreaterThan(12)
  expect([...fees].filter(([, amounts]) => amounts.size > 1)).toEqual([])
})
