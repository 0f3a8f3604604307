import { EMPTY_FORM, draftOf, formFromDraft, missingEntries, numberIssue, parseDraft, typedNumber, type BindForm } from '@/domain/bind-form'

const TODAY = '2026-07-15'
const complete: BindForm = { admdvs: '330100', numberType: 'ssn', number: '330106199003072837', password: 'secret', code: '123456' }

describe('bind form', () => {
  it('names each missing field once, in the order of the form', () => {
    expect(missingEntries(EMPTY_FORM, TODAY)).toEqual(['place', 'number', 'password', 'code'])
    expect(missingEntries(complete, TODAY)).toEqual([])
    const broken: Partial<BindForm>[] = [
      { admdvs: '' },
      { number: '330106199003072838' },
      { number: '33010619900307283' },
      { password: '12345' },
      { code: '12345' },
      { code: '12345a' },
    ]
    expect(broken.map((patch) => missingEntries({ ...complete, ...patch }, TODAY))).toEqual([
      ['place'],
      ['number'],
      ['number'],
      ['password'],
      ['code'],
      ['code'],
    ])
  })

  it('checks the number by its type', () => {
    expect(numberIssue({ numberType: 'ssc', number: 'A33012417' }, TODAY)).toBeNull()
    expect(numberIssue({ numberType: 'ssn', number: 'A33012417' }, TODAY)).toBe('charset')
    expect(numberIssue({ numberType: 'ssc', number: '6222020200112233446' }, TODAY)).toBe('bank-card')
  })

  it('accepts pasted numbers, and enough digits of a bank card to recognise it', () => {
    expect(typedNumber(' ３３０１０６ 1990-0307 283x ')).toBe('33010619900307283X')
    expect(typedNumber('6222 0202 0011 2233 446')).toBe('6222020200112233446')
    expect(typedNumber('1'.repeat(40))).toHaveLength(19)
  })

  it('keeps a draft without password and code, and of the number only its first characters', () => {
    const draft = draftOf(complete)
    expect(draft).toEqual({ admdvs: '330100', numberType: 'ssn', numberStart: '330106' })
    expect(draftOf({ ...complete, numberType: 'ssc', number: 'A33012417' }).numberStart).toBe('A33')
    expect(draftOf({ ...complete, number: '3301' }).numberStart).toBe('3301')
    expect(formFromDraft(draft)).toEqual({ ...EMPTY_FORM, admdvs: '330100', number: '330106' })
  })

  it('restores its own drafts only', () => {
    expect(parseDraft(JSON.stringify(draftOf(complete)))).toEqual(draftOf(complete))
    expect(parseDraft('{"admdvs":"330100","numberType":"ssn","numberStart":"33010619900307"}')?.numberStart).toBe('330106')
    const strange = [
      null,
      '',
      '{',
      'null',
      '[]',
      '"text"',
      '{"admdvs":1,"numberType":"ssn","numberStart":""}',
      '{"admdvs":"","numberType":"x","numberStart":""}',
    ]
    expect(strange.map(parseDraft)).toEqual(strange.map(() => null))
  })
})
