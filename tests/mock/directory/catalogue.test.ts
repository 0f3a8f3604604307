import { CITY_RULES } from '../../../mock/reference/rules'
import { drugCatalogue, drugLine, findDrug, levelOn } from '../../../mock/reference/drugs'
import { initialsOf, isNamed } from '../../../mock/reference/initials'
import { directoryOf, findInstitution, INSTITUTIONS, institutionOf, type Institution } from '../../../mock/reference/institutions'
import { factsOf } from '../../../mock/reference/institution-facts'
import { PLACES } from '../../../mock/reference/places'

const everywhere: readonly Institution[] = PLACES.flatMap(({ admdvs }) => directoryOf(admdvs))

describe('the directory of institutions', () => {
  it('has at least 200 fictional ones, at least 40 in every city, each with its own code and name', () => {
    expect(everywhere.length).toBeGreaterThanOrEqual(200)
    expect(new Set(everywhere.map(({ id }) => id)).size).toBe(everywhere.length)
    expect(new Set(everywhere.map(({ name }) => name)).size).toBe(everywhere.length)
    for (const { admdvs } of PLACES) {
      const there = directoryOf(admdvs)
      expect(there.length).toBeGreaterThanOrEqual(40)
      for (const level of ['primary', 'secondary', 'tertiary', 'pharmacy']) expect(there.some((one) => one.level === level)).toBe(true)
    }
    for (const { id, level } of everywhere) expect(id).toMatch(level === 'pharmacy' ? /^P\d{11}$/ : /^H\d{11}$/)
  })

  it('keeps those that histories take place at, and finds any of them by its code', () => {
    expect(INSTITUTIONS).toHaveLength(24)
    for (const known of INSTITUTIONS) expect(directoryOf(known.id.slice(1, 7))).toContain(known)
    for (const one of everywhere) expect(findInstitution(one.id)).toEqual(one)
    expect(findInstitution('P99999900101')).toBeNull()
    expect(() => institutionOf('P33010099999')).toThrow(RangeError)
  })

  it('says where each is and when it is open, the same each time, with telephone numbers that are nobody’s', () => {
    for (const one of everywhere) {
      const facts = factsOf(one)
      expect(factsOf(one)).toEqual(facts)
      expect(facts.phone).toMatch(/^0\d{2,3}-0\d{7}$/)
      expect(facts.address.startsWith(facts.district)).toBe(true)
      if (facts.hours) expect(facts.hours.from < facts.hours.to).toBe(true)
    }
  })
})

describe('the drug catalogue', () => {
  it('has at least 300 packs with national codes, of every class', () => {
    const drugs = drugCatalogue()
    expect(drugs.length).toBeGreaterThanOrEqual(300)
    expect(new Set(drugs.map(({ drugCode }) => drugCode)).size).toBe(drugs.length)
    for (const { drugCode, price, classes, form } of drugs) {
      expect(drugCode).toMatch(/^X[A-Z0-9]{22}$/)
      expect(drugCode).toContain('DEMO')
      expect(findDrug(drugCode)?.drugCode).toBe(drugCode)
      expect(Number.isSafeInteger(price) && price > 0).toBe(true)
      expect([classes.length, form === '']).toEqual([3, false])
    }
    for (const level of ['1', '2', '3']) expect(drugs.filter((drug) => drug.level === level).length).toBeGreaterThan(10)
    expect(drugs.some(({ dualChannel }) => dualChannel)).toBe(true)
    expect(drugs.some(({ limitPrice }) => limitPrice !== null)).toBe(true)
  })

  it('takes what a pack costs beyond its limit out of the bill, and makes a negotiated drug 自费 once its agreement is over', () => {
    const drug = drugCatalogue().find(({ genericName, spec }) => genericName === '司美格鲁肽注射液' && spec === '1.5ml×1支')!
    const place = { admdvs: '330100', day: '2026-07-15' }
    expect(drugLine(drug, place, 428_00, 2)).toMatchObject({ amount: 856_00, overlimit: 16_00, preselfpay: 126_00, ownpay: 0, level: '2' })
    expect(levelOn(drug, '2027-12-31')).toBe('2')
    expect(drugLine(drug, { ...place, day: '2028-01-01' }, 428_00, 1)).toMatchObject({
      level: '3',
      ownpay: 428_00,
      overlimit: 0,
      preselfpay: 0,
    })
  })

  it('never takes more out of a line than the line', () => {
    for (const drug of drugCatalogue())
      for (const { admdvs } of CITY_RULES) {
        const { amount, preselfpay, ownpay, overlimit = 0 } = drugLine(drug, { admdvs, day: '2026-07-15' }, drug.price, 3)
        expect(preselfpay + ownpay + overlimit <= amount && Math.min(preselfpay, ownpay, overlimit) >= 0).toBe(true)
      }
  })
})

describe('initials', () => {
  it('are known for every character of every name', () => {
    const names = drugCatalogue()
      .map(({ genericName }) => genericName)
      .concat(everywhere.map(({ name }) => name))
    for (const name of names) {
      const characters = Array.from(name.replace(/[^\u4e00-\u9fffA-Za-z0-9]/g, ''))
      expect([name, initialsOf(name)]).toEqual([name, expect.stringMatching(new RegExp(`^[a-z0-9]{${characters.length}}$`))])
    }
  })

  it('find a name by themselves or by a part of it', () => {
    expect(initialsOf('二甲双胍缓释片')).toBe('ejsghsp')
    expect(initialsOf('维生素 B 族片')).toBe('wssbzp')
    expect(initialsOf('云栖湖人民医院')).toBe('yqhrmyy')
    expect(isNamed('阿莫西林胶囊', 'amxl')).toBe(true)
    expect(isNamed('阿莫西林胶囊', '西林')).toBe(true)
    expect(isNamed('阿莫西林胶囊', 'xl')).toBe(true)
    expect(isNamed('阿莫西林胶囊', 'a')).toBe(false)
    expect(isNamed('阿莫西林胶囊', 'ax')).toBe(false)
  })
})
