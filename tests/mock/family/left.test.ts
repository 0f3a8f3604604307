import { MINUTE } from '@/contract'
import { bench, type Bench } from '../helpers'
import { cardId, DAUGHTER, MOTHER, withFamily } from './support'

const COMMUNITY = 'H33010000303'
const DAY = 86_400_000

const scanned = async (app: Bench) => {
  const { token } = await app.get('credentials.issue', { cardId })
  return app.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301' })
}

describe('whoever left the place of insurance', () => {
  it.each([
    ['left', 'EC-UNINSURED'],
    ['moved', 'EC-PLACE'],
  ] as const)('%s reads it on the own page too, as a cashier says it (%s)', async (reason, refusal) => {
    const app = await withFamily()
    await app.control.leavePlace(null, reason)
    expect(await scanned(app)).toMatchObject({ status: 'refused', refusal })
    expect(await app.get('coverage.get', { cardId })).toMatchObject({ status: reason, pausedSince: '2026-07-15', paths: [] })
    expect(await app.get('certificates.issue', { cardId })).toMatchObject({ status: reason })
  })

  it('has not left on the day before, for cashier and pages alike, and can leave then', async () => {
    const app = await withFamily()
    await app.control.leavePlace(null, 'left')
    await app.control.moveClock('2026-07-14T10:00:00+08:00')
    expect(await app.get('coverage.get', { cardId })).toMatchObject({ status: 'normal' })
    expect(await scanned(app)).toMatchObject({ status: 'settled' })
    expect(await app.control.leavePlace(null, 'moved')).toEqual({ ended: 1 })
    expect(await app.get('coverage.get', { cardId })).toMatchObject({ status: 'moved', pausedSince: '2026-07-14' })
  })

  it('is told of alike on the page of a relative', async () => {
    const app = await withFamily()
    await app.control.leavePlace(MOTHER, 'left')
    expect(await app.get('family.coverage', { cardId, memberId: MOTHER })).toMatchObject({ status: 'left' })
  })
})

describe('a code', () => {
  it('is over when the clock is set back before it was shown', async () => {
    const app = await bench('normal')
    const { token, credentialId } = await app.get('credentials.issue', { cardId })
    await app.control.moveClock('2026-07-15T08:41:00+08:00')
    app.time.now += 10 * MINUTE
    expect((await app.get('credentials.get', { credentialId })).scan.status).toBe('over')
    expect(await app.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301' })).toMatchObject({
      refusal: 'EC-EXPIRED',
    })
  })

  it("of a relative who unbinds the own card is over on the holder's screen", async () => {
    const app = await withFamily()
    const { token } = await app.get('credentials.issue', { cardId, memberId: MOTHER })
    await app.run(async (insurer) => {
      const { forgetFamilyOf } = await import('../../../mock/family/consent')
      const { memberIn } = await import('../../../mock/family/relatives')
      const { recordId } = await memberIn(insurer, 'employee-hz', MOTHER)
      await forgetFamilyOf(insurer, recordId)
    })
    expect(await app.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301' })).toEqual({ status: 'unreadable' })
  })
})

describe('a child whose guardian speaks for it', () => {
  it('is not asked: there is nobody to answer', async () => {
    const app = await withFamily()
    app.time.now += 2 * DAY
    expect(await app.ask('family.remind', { cardId, memberId: DAUGHTER })).toMatchObject({ error: { code: 'DATA-404' } })
    expect((await app.get('family.list', { cardId })).relatives.find(({ memberId }) => memberId === DAUGHTER)?.state).toBe('known')
  })
})

describe('亲情账户', () => {
  it('is not opened beyond its limit by asking anew somebody who said no', async () => {
    const app = await withFamily()
    const { relatives, codeLimit } = await app.get('family.list', { cardId })
    await app.control.answerFamily(MOTHER, 'withdraw')
    await app.run(async (insurer) => {
      const { familyDocument } = await import('../../../mock/family/relatives')
      const family = await familyDocument(insurer, 'employee-hz')
      const mother = family.relatives.find(({ memberId }) => memberId === MOTHER)
      if (!mother) throw new Error('no mother')
      const open = family.relatives.filter(({ code, consent }) => code && (consent === 'given' || consent === 'asked')).length
      for (let more = open; more < codeLimit; more += 1)
        family.relatives.push({ ...mother, memberId: `more-${more}`, recordId: null, consent: 'asked', code: true })
      mother.code = true
    })
    expect(relatives.length).toBeGreaterThan(0)
    app.time.now += 2 * DAY
    expect(await app.ask('family.remind', { cardId, memberId: MOTHER })).toMatchObject({ error: { code: 'SRV-BAD', field: 'code' } })
  })
})
