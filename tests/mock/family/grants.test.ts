import { DAY } from '@/contract'
import { bench } from '../helpers'
import { accountOf, cardId, end, FATHER, grant, known, MOTHER, MOTHER_IN_LAW, newsOf, proofFor, shrink, withFamily } from './support'

describe('a grant', () => {
  it('locks the amount and takes nothing off the account, as on the reference screen', async () => {
    const app = await withFamily()
    const answer = await grant(app, { memberId: FATHER, amount: 600_00 })
    expect(answer).toMatchObject({ ok: true, data: { quota: { granted: 600_00, used: 0, left: 600_00 }, uses: [], bar: null } })
    expect(await accountOf(app)).toEqual({ total: 4_286_35, granted: 831_40, usable: 3_454_95 })
    const { items } = await app.get('transactions.list', { cardId, from: '2026-07-15', to: '2026-07-15' })
    expect(items.map(({ kind, amount }) => [kind, amount])).toEqual([['grant', 0]])
  })

  it('is at most what is usable without what pending bills will take', async () => {
    const app = await withFamily()
    expect(await grant(app, { memberId: FATHER, amount: 4_016_96 })).toMatchObject({
      ok: false,
      error: { code: 'SRV-BAD', field: 'amount' },
    })
    expect(await grant(app, { memberId: FATHER, amount: 4_016_95 })).toMatchObject({ ok: true })
    app.time.now += 2 * DAY
    // The pending bill is paid, and nothing is below zero.
    expect(await accountOf(app)).toMatchObject({ usable: 0 })
  })

  it('needs a proof for this very relative, and is given once for each', async () => {
    const app = await withFamily()
    const proof = await proofFor(app, MOTHER)
    const wanted = { cardId, amount: 10_00, understood: true as const, proof }
    expect(await app.ask('family.grant', { ...wanted, memberId: FATHER })).toMatchObject({ error: { code: 'AUTH-403' } })
    expect(await app.ask('family.grant', { ...wanted, memberId: MOTHER })).toMatchObject({ ok: true })
    expect(await app.ask('family.grant', { ...wanted, memberId: MOTHER })).toMatchObject({ error: { code: 'AUTH-403' } })
    expect(await known(app, MOTHER)).toMatchObject({ quota: { granted: 510_00, left: 241_40 } })
  })

  it('is not for whoever is no 近亲属, not insured, or at a place that is not open', async () => {
    const app = await withFamily()
    expect(await grant(app, { memberId: MOTHER_IN_LAW, amount: 100 })).toMatchObject({ error: { field: 'memberId' } })
    await app.control.leavePlace(FATHER, 'left')
    expect(await known(app, FATHER)).toMatchObject({ status: 'left', bar: 'uninsured' })
    expect(await grant(app, { memberId: FATHER, amount: 100 })).toMatchObject({ error: { field: 'memberId' } })
    const ask = {
      cardId,
      relation: 'sister',
      insuplcAdmdvs: '110100',
      numberType: 'ssn',
      number: '330104198911050660',
      code: false,
    } as const
    const { relatives } = await app.get('family.invite', ask)
    const sister = relatives[relatives.length - 1]?.memberId ?? ''
    await app.control.answerFamily(sister, 'accept')
    expect(await known(app, sister)).toMatchObject({ bar: 'place' })
    expect(await grant(app, { memberId: sister, amount: 100 })).toMatchObject({ error: { field: 'memberId' } })
  })

  it('waits while the holder has stopped the account', async () => {
    const app = await withFamily()
    const transactionId = 'employee-hz-20260713-t18'
    await app.get('cases.hold', { cardId, transactionId })
    expect(await known(app, FATHER)).toMatchObject({ bar: 'held' })
    expect(await grant(app, { memberId: FATHER, amount: 100 })).toMatchObject({ error: { field: 'memberId' } })
  })

  it('waits for a frozen account, a late sync and the day the rule begins', async () => {
    const frozen = await bench('arrears')
    expect(await known(frozen, MOTHER)).toMatchObject({ bar: 'frozen' })
    expect(await grant(frozen, { memberId: MOTHER, amount: 100 })).toMatchObject({ error: { code: 'BAL-ARREARS' } })
    const late = await bench('sync-delayed')
    expect(await known(late, MOTHER)).toMatchObject({ bar: 'delayed' })
    expect(await grant(late, { memberId: MOTHER, amount: 100 })).toMatchObject({ error: { code: 'BAL-STALE' } })
    const early = await bench('normal')
    await early.control.moveClock('2026-01-08T23:00:00+08:00')
    expect(await known(early, MOTHER)).toMatchObject({ bar: 'not-yet' })
    expect(await grant(early, { memberId: MOTHER, amount: 100 })).toMatchObject({ error: { field: 'memberId' } })
  })

  it('says what was paid out of it, newest first, with what was left each time', async () => {
    const app = await withFamily()
    const { uses, quota, giver } = await app.get('family.quota', { cardId, memberId: MOTHER })
    expect(uses.map(({ occurredAt, amount, left, medType }) => [occurredAt.slice(0, 16), amount, left, medType])).toEqual([
      ['2026-06-27T16:48', -68_60, 231_40, '41'],
      ['2026-04-03T16:20', -100_00, 300_00, '41'],
      ['2026-02-04T09:30', -100_00, 400_00, '41'],
    ])
    expect(quota).toMatchObject({ granted: 500_00, used: 268_60 })
    expect(giver).toMatchObject({ total: 4_286_35, usable: 4_054_95 })
  })
})

describe('a change', () => {
  it('makes it smaller down to what is used, and no further', async () => {
    const app = await withFamily()
    expect(await shrink(app, MOTHER, 268_59)).toMatchObject({ error: { code: 'SRV-BAD', field: 'granted' } })
    expect(await shrink(app, MOTHER, 500_00)).toMatchObject({ error: { code: 'SRV-BAD', field: 'granted' } })
    expect(await shrink(app, MOTHER, 268_60)).toMatchObject({ ok: true, data: { quota: { granted: 268_60, used: 268_60, left: 0 } } })
    expect(await accountOf(app)).toEqual({ total: 4_286_35, granted: 0, usable: 4_286_35 })
    expect(await grant(app, { memberId: MOTHER, amount: 100_00 })).toMatchObject({ data: { quota: { granted: 368_60, left: 100_00 } } })
  })

  it('counts bills under way as used', async () => {
    const app = await withFamily()
    expect(await app.control.relativeSpends(MOTHER, 30_00, true)).toMatchObject({ paid: 30_00 })
    expect(await known(app, MOTHER)).toMatchObject({ quota: { used: 268_60, pending: 30_00, left: 231_40 } })
    expect(await shrink(app, MOTHER, 298_59)).toMatchObject({ error: { field: 'granted' } })
    expect(await shrink(app, MOTHER, 298_60)).toMatchObject({ ok: true })
    app.time.now += 2 * DAY
    expect(await known(app, MOTHER)).toMatchObject({ quota: { granted: 298_60, used: 298_60, left: 0, pending: 0 } })
  })
})

describe('an end', () => {
  it('returns what is unused once, and leaves the relative nothing', async () => {
    const app = await withFamily()
    expect(await end(app, MOTHER)).toMatchObject({ ok: true, data: { ended: { reason: 'giver', on: '2026-07-15', returned: 231_40 } } })
    expect(await accountOf(app)).toEqual({ total: 4_286_35, granted: 0, usable: 4_286_35 })
    expect(await end(app, MOTHER)).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await accountOf(app)).toEqual({ total: 4_286_35, granted: 0, usable: 4_286_35 })
    await expect(app.control.relativeSpends(MOTHER, 10_00)).rejects.toThrow('no open grant')
    expect(await known(app, MOTHER)).toMatchObject({ quota: null, ended: { reason: 'giver', on: '2026-07-15' } })
    expect(await newsOf(app)).toContain('ended-giver')
  })

  it('pays a bill under way first, then returns the rest', async () => {
    const app = await withFamily()
    await app.control.relativeSpends(MOTHER, 30_00, true)
    const ended = await end(app, MOTHER)
    expect(ended).toMatchObject({ data: { quota: { endsOn: '2026-07-16', pending: 30_00, left: 231_40 }, ended: null } })
    expect(await accountOf(app)).toMatchObject({ granted: 231_40 })
    expect(await grant(app, { memberId: MOTHER, amount: 100 })).toMatchObject({ error: { field: 'memberId' } })
    expect(await end(app, MOTHER)).toMatchObject({ error: { code: 'DATA-404' } })
    app.time.now += 2 * DAY
    const { total, granted } = await accountOf(app)
    // 38.00 of the giver's own and 30.00 of the relative's were pending.
    expect([total, granted]).toEqual([4_286_35 - 38_00 - 30_00, 0])
    expect(await app.get('family.quota', { cardId, memberId: MOTHER })).toMatchObject({
      ended: { on: '2026-07-16', returned: 201_40 },
      quota: { granted: 500_00, used: 298_60, left: 0 },
    })
    expect(await grant(app, { memberId: MOTHER, amount: 50_00 })).toMatchObject({ data: { quota: { granted: 50_00, used: 0 }, uses: [] } })
  })

  it('comes by itself when the relative moves away or leaves, once, and both are told', async () => {
    for (const reason of ['moved', 'left'] as const) {
      const app = await withFamily()
      await grant(app, { memberId: FATHER, amount: 100_00 })
      expect(await app.control.leavePlace(MOTHER, reason)).toEqual({ ended: 1 })
      expect(await app.control.leavePlace(MOTHER, reason)).toEqual({ ended: 0 })
      expect(await accountOf(app)).toEqual({ total: 4_286_35, granted: 100_00, usable: 4_186_35 })
      expect(await known(app, MOTHER)).toMatchObject({ status: reason, quota: null, ended: { reason } })
      expect((await newsOf(app)).filter((about) => about === `ended-${reason}`)).toHaveLength(1)
      const told = await app.run(async ({ tx }) => (await tx.record.get('retiree-hz'))?.told.map(({ body }) => body))
      expect(told).toEqual([expect.objectContaining({ about: `ended-${reason}`, relation: null, psnNameMasked: '**远' })])
    }
  })

  it('comes to all grants at once when the giver moves', async () => {
    const app = await withFamily()
    await grant(app, { memberId: FATHER, amount: 100_00 })
    expect(await app.control.leavePlace(null, 'moved')).toEqual({ ended: 2 })
    expect(await accountOf(app)).toEqual({ total: 4_286_35, granted: 0, usable: 4_286_35 })
    expect(await known(app, FATHER)).toMatchObject({ bar: 'no-account' })
  })

  it('comes from the relative’s side, too', async () => {
    const app = await withFamily()
    await app.control.answerFamily(MOTHER, 'end')
    expect(await accountOf(app)).toMatchObject({ granted: 0 })
    expect(await known(app, MOTHER)).toMatchObject({ ended: { reason: 'relative' } })
    await expect(app.control.answerFamily(MOTHER, 'end')).rejects.toThrow('no open grant')
  })

  it('is done before a relative is taken off the page', async () => {
    const app = await withFamily()
    expect(await app.ask('family.remove', { cardId, memberId: MOTHER })).toMatchObject({ error: { code: 'SRV-BAD', field: 'memberId' } })
    await end(app, MOTHER)
    expect((await app.get('family.remove', { cardId, memberId: MOTHER })).relatives).toHaveLength(3)
    // What was paid out of it stays in the giver's own entries.
    expect(await app.ask('family.quota', { cardId, memberId: MOTHER })).toMatchObject({ error: { code: 'DATA-404' } })
  })
})
