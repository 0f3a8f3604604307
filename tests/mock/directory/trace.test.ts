import fc from 'fast-check'
import { viewOf } from '../../../mock/accounts/account-view'
import { boxesOf } from '../../../mock/directory/trace'
import { readTraceCode, traceCodeOf } from '../../../mock/directory/trace-codes'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import { RECORDS } from '../../../mock/personas'
import { bench } from '../helpers'

const cardId = 'primary'

describe('a box of somebody insured in two places', () => {
  it('is theirs from either card, with the card that the purchase is on', async () => {
    const app = await bench('normal')
    app.token = (await app.control.usePersona('two-cities'))?.token
    const { cards } = await app.get('cards.list', {})
    const [here, there] = cards.map(({ cardId }) => cardId)
    const traceCode = (await app.control.boxes()).find(({ outcome }) => outcome === 'yours')?.code ?? ''
    const first = await app.get('drugs.trace', { cardId: here ?? '', traceCode })
    const second = await app.get('drugs.trace', { cardId: there ?? '', traceCode })
    expect(first).toMatchObject({ outcome: 'yours', own: { institution: expect.any(String) as string } })
    expect(second).toEqual({ ...first, own: { ...first.own, cardId: here } })
    const transactionId = second.own?.transactionId ?? ''
    await app.get('transactions.get', { cardId: second.own?.cardId ?? '', transactionId })
  })
})

describe('the code on a box', () => {
  it('has four answers, and tells nothing of anybody else’s purchase', async () => {
    const app = await bench('normal')
    const boxes = await app.control.boxes()
    expect(boxes.map(({ outcome }) => outcome)).toEqual(['yours', 'not-yours', 'repeated', 'never'])
    for (const { code, outcome } of boxes) {
      expect(code).toMatch(/^\d{20}$/)
      const answer = await app.get('drugs.trace', { cardId, traceCode: code })
      expect([answer.outcome, answer.sales]).toEqual([outcome, { never: 0, yours: 1, 'not-yours': 1, repeated: 2 }[outcome]])
      if (outcome === 'not-yours' || outcome === 'never') expect(answer.own).toBeNull()
    }
  })

  it('leads to the line of the purchase, of what a cashier sold a moment ago, too', async () => {
    const app = await bench('normal')
    const { items } = await app.get('drugs.list', { cardId, query: 'ejsghsp' })
    const { token } = await app.get('credentials.issue', { cardId })
    const answer = await app.control.scanCredential({
      ...{ token, institutionId: 'P33010000601', business: '02121', prescription: true },
      drugs: [{ drugCode: items[0]!.drugCode, cnt: 2 }],
    })
    const transactionId = answer.status === 'settled' ? answer.transactionId : ''
    const box = (index: number) => traceCodeOf({ recordId: 'employee-hz', transactionId, line: 0, box: index, name: '二甲双胍缓释片' })
    for (const index of [0, 1])
      expect(await app.get('drugs.trace', { cardId, traceCode: box(index) })).toMatchObject({
        ...{ outcome: 'yours', sales: 1, genericName: '二甲双胍缓释片' },
        own: { transactionId, institution: '松风大药房', amount: 104_00 },
      })
    expect(await app.get('drugs.trace', { cardId, traceCode: box(2) })).toMatchObject({ outcome: 'never', own: null })
    const detail = await app.get('transactions.get', { cardId, transactionId })
    expect(detail.settlement?.lines[0]?.name).toBe('二甲双胍缓释片')
  })

  it('is nobody’s once the purchase was taken back', async () => {
    const app = await bench('reversal')
    const id = 'employee-hz-20260713-t18'
    const traceCode = traceCodeOf({ recordId: 'employee-hz', transactionId: id, line: 0, box: 0, name: '氯雷他定片' })
    expect(await app.get('drugs.trace', { cardId, traceCode })).toMatchObject({ outcome: 'never' })
    const before = await bench('normal')
    expect(await before.get('drugs.trace', { cardId, traceCode })).toMatchObject({ outcome: 'yours' })
  })

  it('belongs to one box: no two of them in all histories share one', async () => {
    const ledger = createLedger('one code')
    const now = Date.parse('2026-07-15T09:41:00+08:00')
    const codes = RECORDS.flatMap(({ recordId }) =>
      boxesOf(viewOf({ recordId, changes: NO_CHANGES, sync: null, ledger }, now)).map(({ code }) => code),
    )
    expect(codes.length).toBeGreaterThan(200)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('says what it was made of, and a random one of nobody says nothing', () => {
    const box = fc.record({
      recordId: fc.constantFrom(...RECORDS.map((record) => record.recordId), 'p-1', 'p-a1b2'),
      transactionId: fc.string({ minLength: 1, maxLength: 20 }),
      line: fc.integer({ min: 0, max: 9 }),
      box: fc.integer({ min: 0, max: 9 }),
      name: fc.constantFrom('氯雷他定片', '复方丹参滴丸'),
    })
    fc.assert(
      fc.property(box, (one) => {
        const code = traceCodeOf(one)
        const read = readTraceCode(code)!
        expect(code).toMatch(/^8\d{19}$/)
        expect([read.recordId, read.line, read.box, read.fits(one.transactionId, one.name)]).toEqual([
          one.recordId,
          one.line,
          one.box,
          true,
        ])
        expect(read.fits(one.transactionId, '布洛芬缓释胶囊')).toBe(false)
      }),
    )
  })
})
