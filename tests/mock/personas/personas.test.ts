import { checkSsc, checkSsn, ssnBirthDate } from '@/domain/identity'
import { RECORDS, credentialsOf } from '../../../mock/personas'
import { bench } from '../helpers'

describe('personas', () => {
  it('have numbers that pass every check, and a password of a usable length', () => {
    for (const record of RECORDS) {
      const { ssn, ssc, password } = credentialsOf(record.recordId)
      expect([record.recordId, checkSsn(ssn, '2026-07-15'), checkSsc(ssc), ssnBirthDate(ssn)]).toEqual([
        record.recordId,
        null,
        null,
        record.birthDate,
      ])
      expect(password).toMatch(/^(?=.*[A-Za-z])(?=.*\d).{8,20}$/)
    }
  })

  it('show their balances at the fixed clock', async () => {
    const app = await bench('normal')
    const shown = (await app.control.personas()).map(({ id, nameMasked, balance, age }) => [id, nameMasked, balance, age])
    expect(shown.slice(0, 5)).toEqual([
      ['newcomer', null, null, null],
      ['employee', '**远', 428635, 36],
      ['retiree', '**兰', 190520, 72],
      ['flexible', '*屿', 31260, 29],
      ['student', '*桐', null, 19],
    ])
  })

  it('give a student a home without an account', async () => {
    const app = await bench('normal')
    app.token = (await app.control.usePersona('student'))?.token
    const cardId = await app.cardId()
    const overview = await app.get('account.overview', { cardId })
    expect(overview).toMatchObject({ personalAccount: null, monthEnds: [], card: { insutype: '390', psnType: '14' } })
    expect(overview.pooled.map(({ kind, limit }) => [kind, limit])).toEqual([
      ['outpatient', 300000],
      ['inpatient', 25000000],
    ])
    expect(await app.get('account.statement', { cardId })).toMatchObject({
      opening: 0,
      credits: 0,
      debits: 0,
      closing: 0,
      difference: 0,
      composition: [],
      peak: null,
    })
    expect(await app.control.previewPurchase({ kind: 'pharmacy', amount: 100 })).toBeNull()
    expect(await app.control.simulateCredit(5000)).toMatchObject({ before: 0, after: 0 })
  })

  it('show a Shanghai insurance year that begins in July', async () => {
    const app = await bench('normal')
    app.token = (await app.control.usePersona('two-cities'))?.token
    const { cards } = await app.get('cards.list', {})
    const { pooled } = await app.get('account.overview', { cardId: cards[1]?.cardId ?? '' })
    expect(pooled[0]).toMatchObject({ yearLabel: '2026-2027', yearStart: '2026-07-01', limit: 65000000 })
  })
})
