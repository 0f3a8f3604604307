import fc from 'fast-check'
import {
  ageOn,
  checkSsc,
  checkSsn,
  groupSsc,
  groupSsn,
  looksLikeBankCard,
  passesLuhn,
  ssnBirthDate,
  ssnCheckCharacter,
} from '@/domain/identity'

const TODAY = '2026-07-15'
const VALID = '330106199003072837'

describe('citizen number', () => {
  it('accepts a valid one, X included', () => {
    expect(checkSsn(VALID, TODAY)).toBeNull()
    expect(ssnCheckCharacter('11010519491231002')).toBe('X')
    expect(checkSsn('11010519491231002X', TODAY)).toBeNull()
  })

  it('names a mistake as early as it can be known', () => {
    const cases: [string, string][] = [
      ['', 'incomplete'],
      ['3301061990', 'incomplete'],
      ['99', 'area'],
      ['33010619901302', 'birth-date'],
      ['33010619900230', 'birth-date'],
      ['33010620990101', 'birth-date'],
      ['330106199003072838', 'check-digit'],
      ['3301061990030A', 'charset'],
      ['33X', 'length'],
      [`${VALID}1`, 'length'],
    ]
    for (const [number, issue] of cases) expect([number, checkSsn(number, TODAY)]).toEqual([number, issue])
  })

  it('finds any single wrong digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 6, max: 16 }), fc.integer({ min: 1, max: 9 }), (index, shift) => {
        const wrong = VALID.slice(0, index) + String((Number(VALID[index]) + shift) % 10) + VALID.slice(index + 1)
        expect(checkSsn(wrong, TODAY)).not.toBeNull()
      }),
    )
  })

  it('accepts birth dates on days of daylight-saving changes', () => {
    expect([checkSsn('330106194805010029', TODAY), checkSsn('330106194905010018', TODAY)]).toEqual([null, null])
  })

  it('accepts a foreign permanent resident', () => {
    const first17 = '91112419810803002'
    const number = first17 + ssnCheckCharacter(first17)
    expect(checkSsn(number, TODAY)).toBeNull()
    expect(checkSsn(first17 + ssnCheckCharacter(first17).replace(/./, (c) => (c === '1' ? '2' : '1')), TODAY)).toBe('check-digit')
    expect(['9', '91', '911', '999'].map((start) => checkSsn(start, TODAY))).toEqual(['incomplete', 'incomplete', 'incomplete', 'area'])
    expect(looksLikeBankCard(number)).toBe(false)
  })

  it('distinguishes a complete number of 15 digits from an unfinished one', () => {
    expect(['330106900307283', '330106481231283', 'CAN110181080300'].map((old) => checkSsn(old, TODAY))).toEqual(['old', 'old', 'old'])
    expect(['33010690030728', '330106199003072', '330106200003072'].map((part) => checkSsn(part, TODAY))).toEqual([
      'incomplete',
      'incomplete',
      'incomplete',
    ])
  })

  it('rejects birth dates that do not exist', () => {
    expect(ssnBirthDate(VALID)).toBe('1990-03-07')
    expect(ssnBirthDate('330106200002290000')).toBe('2000-02-29')
    expect(ssnBirthDate('330106190002290000')).toBeNull()
    expect(ssnBirthDate('3301')).toBeNull()
  })
})

describe('other numbers', () => {
  it('recognises the bank number printed on the card', () => {
    expect(passesLuhn('6222600260001072444')).toBe(true)
    expect(looksLikeBankCard('6222600260001072444')).toBe(true)
    expect(looksLikeBankCard('6222600260001072445')).toBe(false)
    expect(looksLikeBankCard(VALID)).toBe(false)
    // One mistyped citizen number in ten passes the Luhn check, but is still reported as a wrong check digit.
    expect(passesLuhn('330106199003072836')).toBe(true)
    expect(checkSsn('330106199003072836', TODAY)).toBe('check-digit')
    expect([checkSsn('6222600260001072444', TODAY), checkSsc('6222600260001072444')]).toEqual(['bank-card', 'bank-card'])
  })

  it('checks a social card number', () => {
    expect(['A33012417', '133012417', 'A3301', 'A330124170', 'AB3301241', 'A3301241X'].map(checkSsc)).toEqual([
      null,
      null,
      'incomplete',
      'length',
      'charset',
      'charset',
    ])
  })

  it('groups for display without losing characters', () => {
    expect(groupSsn(VALID)).toBe('330106 19900307 2837')
    expect(groupSsc('A33012417')).toBe('A33 012 417')
    expect(groupSsn('3301061')).toBe('330106 1')
    fc.assert(fc.property(fc.stringMatching(/^\d{0,22}$/), (number) => expect(groupSsn(number).replace(/ /g, '')).toBe(number)))
  })

  it('counts age in whole years', () => {
    expect([ageOn('2010-07-15', TODAY), ageOn('2010-07-16', TODAY)]).toEqual([16, 15])
  })
})
