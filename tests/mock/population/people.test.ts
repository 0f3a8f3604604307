import fc from 'fast-check'
import { checkSsc, checkSsn, ssnBirthDate } from '@/domain/identity'
import { passwordIssues } from '@/domain/password'
import { RECORDS, credentialsOf, findRecord, recordOf, recordsOfPerson } from '../../../mock/personas'
import { recordIdAt } from '../../../mock/population/ids'
import { initialOf } from '../../../mock/population/initial'
import { employeesOf, employerOf } from '../../../mock/population/employer'
import { familyOf } from '../../../mock/population/family'
import { indexOfNumber, passwordOf, phoneOf, sscOf, ssnOf } from '../../../mock/population/numbers'
import { placeOf, POPULATION, spotOf } from '../../../mock/population/space'
import { ageOf, STANDING_ON, standingKindOf } from '../../../mock/population/standing'
import { PLACES } from '../../../mock/reference/places'

const anybody = fc.nat({ max: POPULATION - 1 })
const holds = (predicate: (index: number) => void, numRuns = 2000): void => fc.assert(fc.property(anybody, predicate), { numRuns })
const personalOf = (index: number): string[] => [ssnOf(index), sscOf(index), phoneOf(index)]

/** Every 53rd: coprime to seats, districts and residues. */
const SAMPLE = Array.from({ length: Math.floor(POPULATION / 53) }, (_, step) => step * 53)
const shareOf = (is: (index: number) => boolean): number => SAMPLE.filter(is).length / SAMPLE.length

describe('numbers of the population', () => {
  it('lead from a person to the number and back, both of them', () =>
    holds((index) => {
      expect(indexOfNumber('ssn', ssnOf(index))).toBe(index)
      expect(indexOfNumber('ssc', sscOf(index))).toBe(index)
    }))

  it('are a million people’s and more, and no two share one', () => {
    expect(POPULATION).toBeGreaterThanOrEqual(1_000_000)
    const people = fc.uniqueArray(anybody, { minLength: 3000, maxLength: 3000 })
    fc.assert(
      fc.property(people, (indexes) => {
        for (const numberOf of [ssnOf, sscOf, phoneOf]) expect(new Set(indexes.map(numberOf)).size).toBe(indexes.length)
      }),
      { numRuns: 3 },
    )
  })

  it('keep neighbours apart: a household, and everybody born on a day in a district, have numbers of their own', () =>
    holds((index) => {
      const near = Array.from({ length: 60 }, (_, step) => (index + step) % POPULATION)
      expect(new Set(near.map(ssnOf)).size).toBe(60)
      expect(new Set(near.map(sscOf)).size).toBe(60)
    }, 50))

  it('pass every check, and say birth date, sex and a place in the city', () =>
    holds((index) => {
      const { birthDate, admdvs } = recordOf(recordIdAt(index))
      const ssn = ssnOf(index)
      expect([checkSsn(ssn, '2026-07-15'), checkSsc(sscOf(index)), ssnBirthDate(ssn)]).toEqual([null, null, birthDate])
      expect(Number(ssn[16]) % 2 === 1).toBe(spotOf(index).male)
      const prefix = PLACES.find((place) => place.admdvs === admdvs)?.prefix ?? 'none'
      expect(ssn.startsWith(prefix)).toBe(true)
      expect(phoneOf(index)).toMatch(/^1[3-9]\d{9}$/)
    }))

  it('come with a password that is as good as any new one has to be', () =>
    holds((index) => expect(passwordIssues(passwordOf(index), personalOf(index))).toEqual([])))

  it('are nobody’s with a digit changed, or they are exactly one other person’s', () =>
    fc.assert(
      fc.property(anybody, fc.constantFrom('ssn' as const, 'ssc' as const), fc.nat(), fc.nat({ max: 9 }), (index, type, where, digit) => {
        const numberOf = type === 'ssn' ? ssnOf : sscOf
        const number = numberOf(index)
        const place = type === 'ssn' ? where % 18 : 1 + (where % 8)
        const other = number.slice(0, place) + String(digit) + number.slice(place + 1)
        const found = indexOfNumber(type, other)
        expect(found === null ? other !== number : numberOf(found) === other).toBe(true)
      }),
      { numRuns: 3000 },
    ))

  it('are nobody’s for any other text', () =>
    fc.assert(
      fc.property(fc.string(), fc.stringMatching(/^[NPQRS]\d{8}$/), fc.stringMatching(/^\d{17}[\dX]$/), (text, ssc, ssn) => {
        expect([indexOfNumber('ssn', text), indexOfNumber('ssc', text)]).toEqual([null, null])
        for (const [found, numberOf, number] of [
          [indexOfNumber('ssc', ssc), sscOf, ssc],
          [indexOfNumber('ssn', ssn), ssnOf, ssn],
        ] as const)
          if (found !== null) expect(numberOf(found)).toBe(number)
      }),
    ))
})

describe('a record of the population', () => {
  it('is found by place and number, and nowhere else', () =>
    holds((index) => {
      const recordId = recordIdAt(index)
      const { ssn, ssc } = credentialsOf(recordId)
      for (const { admdvs } of PLACES) {
        const found = [findRecord(admdvs, 'ssn', ssn), findRecord(admdvs, 'ssc', ssc)].map((record) => record?.recordId)
        expect(found).toEqual(admdvs === recordOf(recordId).admdvs ? [recordId, recordId] : [undefined, undefined])
      }
      expect(recordsOfPerson(recordId)).toEqual([recordId])
    }, 300))

  it('never has a number of a persona’s, whose own record wins', () => {
    for (const record of RECORDS) {
      const { ssn, ssc } = credentialsOf(record.recordId)
      expect([indexOfNumber('ssn', ssn), indexOfNumber('ssc', ssc)]).toEqual([null, null])
      expect(findRecord(record.admdvs, 'ssn', ssn)).toBe(record)
      expect(initialOf(record.recordId)).toEqual({})
    }
  })

  it.each(['p-', 'p-zzzzz', 'p-00', 'p-A', 'p-1.5', 'nobody', `p-${POPULATION.toString(36)}`])('is nobody’s by the id %s', (recordId) => {
    expect(() => recordOf(recordId)).toThrow(RangeError)
    expect(() => credentialsOf(recordId)).toThrow(RangeError)
  })

  it('tells the same of a person each time', () =>
    holds((index) => expect(recordOf(recordIdAt(index))).toEqual(recordOf(recordIdAt(index))), 200))

  it('has insurance, account and bases that fit age and work', () =>
    holds((index) => {
      const record = recordOf(recordIdAt(index))
      const kind = standingKindOf(index)
      const age = ageOf(index)
      if (age < 22) expect(kind).toBe('resident')
      if (kind === 'retired') expect(age).toBeGreaterThanOrEqual(spotOf(index).male ? 60 : 55)
      expect(record).toMatchObject(kind === 'resident' ? { insutype: '390', psnType: '14' } : { insutype: '310', hasAccount: true })
      expect(record.bases.length > 0).toBe(['employed', 'flexible', 'flexible-full'].includes(kind))
      expect(record.insuredSince >= record.birthDate).toBe(true)
      if (!record.hasAccount)
        expect(record).toMatchObject({ opening: { currentYear: 0, priorYears: 0 }, habits: { pharmacy: 0, mutualAid: 0, member: null } })
      expect(record.name).toMatch(/^\p{Script=Han}{2,3}$/u)
    }))
})

describe('shares of the population', () => {
  it.each([
    ['330100', 3 / 23],
    ['310100', 6 / 23],
    ['110100', 5 / 23],
    ['440100', 5 / 23],
    ['440300', 4 / 23],
  ])('%s has its part of the people', (admdvs, share) => {
    expect(shareOf((index) => placeOf(spotOf(index).district) === admdvs)).toBeCloseTo(share, 2)
  })

  it('has ages from newborn to 90, about as many at work as a city has', () => {
    const ages = SAMPLE.map(ageOf)
    expect(Math.min(...ages)).toBeLessThan(2)
    expect(Math.max(...ages)).toBeGreaterThan(85)
    const aged = (from: number, to: number): number => ages.filter((age) => age >= from && age < to).length / ages.length
    expect([aged(0, 16), aged(16, 60), aged(60, 120)].map((share) => Math.round(share * 100))).toEqual([11, 70, 19])
    expect(shareOf((index) => spotOf(index).male)).toBeCloseTo(0.5, 1)
  })

  it('has each kind of insurance', () => {
    const kinds = ['employed', 'flexible-full', 'flexible', 'retired', 'resident'] as const
    expect(kinds.map((kind) => Math.round(shareOf((index) => standingKindOf(index) === kind) * 100))).toEqual([44, 6, 5, 19, 26])
  })
})

describe('families and employers', () => {
  it('spouses, parents and children are so of each other', () =>
    holds((index) => {
      const { spouse, parents, children } = familyOf(index)
      if (spouse !== null) expect([familyOf(spouse).spouse, familyOf(spouse).children]).toEqual([index, children])
      for (const parent of parents) expect(familyOf(parent).children).toContain(index)
      for (const child of children) expect(familyOf(child).parents).toContain(index)
      const others = [spouse, ...parents, ...children].filter((other) => other !== null)
      expect(others).not.toContain(index)
      for (const other of others) expect(spotOf(other).district).toBe(spotOf(index).district)
    }))

  it('parents are 20 to 31 years older than their children, who have the father’s surname', () =>
    holds((index) => {
      const { male, born } = spotOf(index)
      for (const child of familyOf(index).children) {
        const years = (spotOf(child).born - born) / 365.25
        expect(years).toBeGreaterThan(20)
        expect(years).toBeLessThan(32)
        if (male) expect(recordOf(recordIdAt(child)).name[0]).toBe(recordOf(recordIdAt(index)).name[0])
      }
    }))

  it('an employer has everybody who names it, several people in one city, and a household has several employers', () =>
    holds((index) => {
      const employer = employerOf(index)
      expect(employer !== null).toBe(standingKindOf(index) === 'employed')
      if (employer === null) return
      const people = employeesOf(employer)
      expect(people).toContain(index)
      expect(people.length).toBeGreaterThan(10)
      expect(new Set(people).size).toBe(people.length)
      for (const one of people) expect(spotOf(one).district).toBe(spotOf(index).district)
      for (const relative of familyOf(index).children) expect(employerOf(relative)).not.toBe(employer)
    }, 200))

  it.each(['', 'e-330109', 'e-330106-1', 'e-330109-487', 'e-330109-01', 'p-1'])('nobody works at %p', (employer) => {
    expect(employeesOf(employer)).toEqual([])
  })

  it('is whole as of a day on which everybody is born', () =>
    holds((index) => expect(recordOf(recordIdAt(index)).birthDate < STANDING_ON).toBe(true)))
})
