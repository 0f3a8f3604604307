import type { Bond } from '@/contract'
import { DAY } from '@/contract'
import { DEMO_CREDENTIALS } from '../../../mock/personas/credentials.demo'
import { bench, keptOf, type Bench } from '../helpers'
import { accountOf, cardId, newsOf } from './support'

const listOf = async (app: Bench, card = cardId): Promise<Bond[]> => (await app.get('bonds.list', { cardId: card })).bonds
async function onlyOf(app: Bench, card = cardId): Promise<Bond> {
  const [bond, ...others] = await listOf(app, card)
  if (!bond || others.length > 0) throw new Error('not one bond')
  return bond
}
/** A proof for one bond, by text message; a minute passes, so that another may be sent. */
async function proofFor(app: Bench, subject: string): Promise<string> {
  app.time.now += 61_000
  await app.get('otp.send', { purpose: 'step-up' })
  const otpCode = (await app.control.outbox()).find(({ code }) => code !== null)?.code ?? ''
  return (await app.get('step-up.finish', { factor: 'code', otpCode, purpose: 'grant', subject })).proof
}
const accept = async (app: Bench, bondId: string) => app.ask('bonds.accept', { cardId, bondId, proof: await proofFor(app, bondId) })
const end = async (app: Bench, card: string, bondId: string) =>
  app.ask('bonds.end-grant', { cardId: card, bondId, proof: await proofFor(app, bondId) })

/** The base person after somebody asked them. */
async function asked(): Promise<Bench> {
  const app = await bench('normal')
  await app.control.askFamily()
  return app
}
/** The base person's mother, whom he granted 500.00: her card, bound by its number as well. */
async function mother(): Promise<Bench & { card: string }> {
  const app = await bench('family-grant')
  const { ssn, password } = DEMO_CREDENTIALS['retiree-hz']!
  await app.get('otp.send', { purpose: 'bind' })
  const otpCode = (await app.control.outbox()).find(({ code }) => code !== null)?.code ?? ''
  const { ticket } = await app.get('cards.verify', { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode })
  await app.get('cards.bind', { ticket })
  const { cards } = await app.get('cards.list', {})
  return { ...app, card: cards.find(({ psnNameMasked }) => psnNameMasked === '**兰')?.cardId ?? '' }
}

describe('the relative’s side', () => {
  it('is empty while nobody asked', async () => {
    expect(await listOf(await bench('normal'))).toEqual([])
  })

  it('shows who asks, masked, and what they call the person; their record and number are nowhere in it', async () => {
    const app = await asked()
    const bond = await onlyOf(app)
    expect(bond).toMatchObject({ psnNameMasked: '*岚', relation: 'brother', consent: 'asked', on: '2026-07-15', code: true, quota: null })
    expect(JSON.stringify(bond)).not.toMatch(/two-cities|沈岚|\d{15}/)
  })

  it('accepts for a proof of this very bond; the answer is given once, and again changes nothing', async () => {
    const app = await asked()
    const { bondId } = await onlyOf(app)
    expect(await app.ask('bonds.accept', { cardId, bondId, proof: 'none' })).toMatchObject({ error: { code: 'AUTH-403' } })
    const other = await proofFor(app, 'another')
    expect(await app.ask('bonds.accept', { cardId, bondId, proof: other })).toMatchObject({ error: { code: 'AUTH-403' } })
    expect((await onlyOf(app)).consent).toBe('asked')
    expect(await accept(app, bondId)).toMatchObject({ ok: true, data: { bonds: [{ consent: 'given' }] } })
    expect(await app.ask('bonds.accept', { cardId, bondId, proof: 'none' })).toMatchObject({ ok: true })
  })

  it('is told in the inbox that somebody asks, masked, and again when asked anew', async () => {
    const app = await asked()
    const inbox = async () =>
      (await app.get('messages.list', { limit: 50 })).items.flatMap(({ body }) =>
        body.kind === 'family' && body.about === 'asked' ? [body] : [],
      )
    expect(await inbox()).toMatchObject([{ relation: null, psnNameMasked: '*岚', amount: null }])
    const { bondId } = await onlyOf(app)
    await app.get('bonds.refuse', { cardId, bondId })
    app.time.now += DAY
    await app.control.askFamily()
    expect(await inbox()).toHaveLength(2)
  })

  it('is told when a holder asks by number, and when the holder asks again', async () => {
    const app = await mother()
    const news = async () =>
      (await app.get('messages.list', { limit: 50 })).items.filter(({ body }) => body.kind === 'family' && body.about === 'asked')
    const { relatives } = await app.get('family.list', { cardId })
    const { bondId } = await onlyOf(app, app.card)
    await app.get('bonds.refuse', { cardId: app.card, bondId })
    const own = relatives.find(({ relation }) => relation === 'mother')?.memberId ?? ''
    app.time.now += DAY
    await app.get('family.remind', { cardId, memberId: own })
    expect(await news()).toHaveLength(1)
  })

  it('declines without one, and is not shown any more; a refusal cannot be accepted', async () => {
    const app = await asked()
    const { bondId } = await onlyOf(app)
    expect(await app.get('bonds.refuse', { cardId, bondId })).toEqual({ bonds: [] })
    expect(await app.get('bonds.refuse', { cardId, bondId })).toEqual({ bonds: [] })
    expect(await accept(app, bondId)).toMatchObject({ error: { code: 'DATA-404' } })
    await app.control.askFamily()
    expect((await onlyOf(app)).consent).toBe('asked')
  })

  it('is told to nobody else: another card’s bond is DATA-404', async () => {
    const app = await asked()
    const { bondId } = await onlyOf(app)
    await app.control.askFamily().catch(() => undefined)
    const token = (await app.control.usePersona('retiree'))?.token
    app.token = token
    for (const name of ['bonds.accept', 'bonds.refuse', 'bonds.end-grant'] as const)
      expect(await app.ask(name, { cardId, bondId, proof: 'p' })).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await app.ask('bonds.list', { cardId: 'somebody' })).toMatchObject({ error: { code: 'DATA-404' } })
  })

  it('shows the mother of the base person what her son granted, as his screen does', async () => {
    const app = await mother()
    const bond = await onlyOf(app, app.card)
    expect(bond).toMatchObject({
      ...{ psnNameMasked: '**远', relation: 'mother', consent: 'given', code: true },
      quota: { granted: 500_00, used: 268_60, left: 231_40, endsOn: null },
    })
  })

  it('ends a grant for a proof; the rest returns to the giver once, and both sides are told', async () => {
    const app = await mother()
    const { bondId } = await onlyOf(app, app.card)
    expect(await app.ask('bonds.end-grant', { cardId: app.card, bondId, proof: 'none' })).toMatchObject({ error: { code: 'AUTH-403' } })
    expect(await end(app, app.card, bondId)).toMatchObject({ ok: true, data: { bonds: [{ quota: null, ended: { reason: 'relative' } }] } })
    expect(await end(app, app.card, bondId)).toMatchObject({ error: { code: 'DATA-404' } })
    const ends = (keptOf(app.driver, 'record')['employee-hz']?.events ?? []).filter(({ type }) => type === 'grant-return')
    expect(ends).toHaveLength(1)
    expect(await newsOf(app)).toContain('ended-relative')
    // His account has it back.
    expect((await accountOf(app)).granted).toBe(0)
  })

  it('keeps the grant when the consent is taken back, because it is the giver’s money', async () => {
    const app = await mother()
    const { bondId } = await onlyOf(app, app.card)
    const { bonds } = await app.get('bonds.refuse', { cardId: app.card, bondId })
    expect(bonds).toMatchObject([{ consent: 'withdrawn', quota: { left: 231_40 } }])
    // It can still be ended from this side.
    expect(await end(app, app.card, bondId)).toMatchObject({ ok: true, data: { bonds: [] } })
  })

  it('gets a grant of whoever asked, once it consented, and nothing before', async () => {
    const app = await asked()
    await expect(app.control.grantToMe(100_00)).rejects.toThrow(RangeError)
    const { bondId } = await onlyOf(app)
    await accept(app, bondId)
    await app.control.grantToMe(100_00)
    const before = await accountOf(app)
    expect((await onlyOf(app)).quota).toMatchObject({ granted: 100_00, used: 0, left: 100_00 })
    // It is no money of the person's own account.
    app.time.now += DAY
    expect((await accountOf(app)).granted).toBe(before.granted)
    await expect(app.control.grantToMe(100_000_00)).rejects.toThrow('more than there is')
  })
})
