import fc from 'fast-check'
import { addWorkdays } from '../../../mock/cases/deadlines'
import { bench, type Bench } from '../helpers'

const CARD = { cardId: 'primary' } as const
/** 46.80 at a pharmacy on 13 July; a device nobody confirmed signed in that evening. */
const ENTRY = { ...CARD, transactionId: 'employee-hz-20260713-t18' } as const
const COMMUNITY = 'H33010000303'

const overview = (app: Bench) => app.get('account.overview', CARD)
const visit = (app: Bench) => app.control.simulatePurchase({ kind: 'outpatient', amount: 100_00 })

async function proof(app: Bench): Promise<string> {
  await app.ask('otp.send', { purpose: 'step-up' })
  const otpCode = (await app.control.outbox())[0]?.code ?? ''
  return (await app.get('step-up.finish', { factor: 'code', otpCode, purpose: 'release' })).proof
}

describe('这笔不是我', () => {
  it('knows how it was paid and who signed in that day, before anything is done', async () => {
    const app = await bench('normal')
    const seen = await app.get('cases.get', ENTRY)
    expect(seen).toMatchObject({ entry: { id: ENTRY.transactionId, amount: -46_80 }, heldSince: null, reference: null, evidenceDue: null })
    expect(seen.evidence).toEqual({ paidBy: 'card', signIns: [{ at: '2026-07-13T21:14:00+08:00', device: '安卓手机', known: false }] })
  })

  it('stops own money at once, while the fund pays on; a proof opens it again', async () => {
    const app = await bench('normal')
    expect((await app.get('cases.hold', ENTRY)).heldSince).toBe('2026-07-15T09:41:00+08:00')
    expect((await overview(app)).card.held).toEqual({ since: '2026-07-15T09:41:00+08:00', transactionId: ENTRY.transactionId })
    expect(await visit(app)).toMatchObject({ accountPaid: 0, fundPaid: 80_00 })
    expect(await app.ask('account.release', { ...CARD, proof: 'forged' })).toMatchObject({ error: { code: 'AUTH-403' } })
    const token = await proof(app)
    await app.get('account.release', { ...CARD, proof: token })
    expect((await overview(app)).card.held).toBeNull()
    expect(await app.ask('account.release', { ...CARD, proof: token })).toMatchObject({ error: { code: 'AUTH-403' } })
    expect(await visit(app)).toMatchObject({ accountPaid: 20_00, fundPaid: 80_00 })
  })

  it('stops the credential with the account', async () => {
    const app = await bench('normal')
    const { token } = await app.get('credentials.issue', CARD)
    await app.get('cases.hold', ENTRY)
    expect(await app.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301' })).toMatchObject({ refusal: 'EC-FROZEN' })
  })

  it('stops the account before it is filed, and gives one number however often it is', async () => {
    const app = await bench('normal')
    const filed = await app.get('cases.file', { ...ENTRY, note: '那天没去过药店' })
    expect(filed).toMatchObject({ evidenceDue: '2026-07-20', resultDue: '2026-07-29', note: '那天没去过药店', result: null })
    expect(filed.reference).toMatch(/^HC-20260715-[0-9A-F]{4}$/)
    expect(filed.heldSince).not.toBeNull()
    app.time.now += 60_000
    expect(await app.get('cases.file', ENTRY)).toEqual(filed)
  })

  it('gives the amount back where it was not the owner, once, and opens nothing by itself', async () => {
    const app = await bench('normal')
    await app.get('cases.file', ENTRY)
    await app.control.handInEvidence()
    await app.control.decideCase('not-yours')
    expect(await app.get('cases.get', ENTRY)).toMatchObject({ result: 'not-yours', entry: { state: 'reversed' } })
    const { personalAccount, card } = await overview(app)
    expect([personalAccount?.total, card.held === null]).toEqual([4_286_35 + 46_80, false])
    await expect(app.control.decideCase('not-yours')).rejects.toThrow('no case is open')
    await app.get('cases.withdraw', ENTRY)
    expect((await app.get('cases.get', ENTRY)).withdrawnAt).toBeNull()
  })

  it.each(['yours', 'unclear'] as const)('leaves the entry where the result is %s', async (result) => {
    const app = await bench('normal')
    await app.get('cases.file', ENTRY)
    await app.control.decideCase(result)
    expect(await app.get('cases.get', ENTRY)).toMatchObject({ result, entry: { state: 'posted' } })
    expect((await overview(app)).personalAccount?.total).toBe(4_286_35)
  })

  it('ends when the owner remembers, and can be filed again under another number', async () => {
    const app = await bench('normal')
    const first = await app.get('cases.file', ENTRY)
    expect((await app.get('cases.withdraw', ENTRY)).withdrawnAt).toBe('2026-07-15T09:41:00+08:00')
    await expect(app.control.handInEvidence()).rejects.toThrow('no case is open')
    expect((await app.get('cases.file', ENTRY)).reference).not.toBe(first.reference)
  })

  it('says by which way an entry was paid', async () => {
    const app = await bench('normal')
    const { token } = await app.get('credentials.issue', CARD)
    const scan = await app.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301' })
    const transactionId = scan.status === 'settled' ? scan.transactionId : ''
    expect((await app.get('cases.get', { ...CARD, transactionId })).evidence.paidBy).toBe('credential')
  })
})

it('working days skip weekends', () => {
  expect([addWorkdays('2026-07-15', 3), addWorkdays('2026-07-15', 10), addWorkdays('2026-07-18', 1)]).toEqual([
    '2026-07-20',
    '2026-07-29',
    '2026-07-20',
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 1, max: 40 }), (offset, count) => {
      const day = new Date(Date.UTC(2024, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10)
      const weekday = new Date(`${addWorkdays(day, count)}T00:00:00Z`).getUTCDay()
      expect([1, 2, 3, 4, 5]).toContain(weekday)
    }),
  )
})
