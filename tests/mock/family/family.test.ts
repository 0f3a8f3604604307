import { DAY } from '@/contract'
import { bench } from '../helpers'
import { accountOf, cardId, DAUGHTER, FATHER, known, listOf, MOTHER, MOTHER_IN_LAW, newsOf, withFamily } from './support'

describe('the page 家人', () => {
  it('has the figures of the reference screen', async () => {
    const app = await withFamily()
    const { giver, relatives, alerts, rule } = await listOf(app)
    expect(giver).toEqual({ total: 4_286_35, granted: 231_40, usable: 4_054_95, pending: 38_00, grantable: 4_016_95 })
    expect(relatives.map(({ memberId }) => memberId)).toEqual([MOTHER, FATHER, DAUGHTER, MOTHER_IN_LAW])
    expect(alerts).toEqual({ enabled: true, left: 3 })
    expect(rule).toMatchObject({ kind: 'quota', effectiveFrom: '2026-01-09' })
    expect(await known(app, MOTHER)).toMatchObject({
      ...{ psnNameMasked: '**兰', age: 72, gend: '2', city: '杭州市', status: 'retired', usable: 1_905_20, monthly: false, due: null },
      ...{ lastVisit: { on: '2026-07-14', medType: '41' }, bar: null, code: true },
      quota: { granted: 500_00, used: 268_60, left: 231_40, pending: 0, since: '2026-01-12', endsOn: null },
    })
    expect(await known(app, FATHER)).toMatchObject({
      ...{ psnNameMasked: '**山', age: 74, gend: '1', city: '衢州市', status: 'normal', usable: null, outpatientLeft: 2_588_00 },
      ...{ lastVisit: { on: '2026-06-30', medType: '11' }, quota: null, bar: null, due: { from: '2026-09-01', until: '2026-12-31' } },
    })
    expect(await known(app, DAUGHTER)).toMatchObject({
      ...{ age: 6, guardian: true, outpatientLeft: 3_000_00, lastVisit: { on: '2026-05-30', medType: '11' } },
    })
    expect(await known(app, MOTHER_IN_LAW)).toMatchObject({
      ...{ age: 66, city: '金华市', status: 'lapsed', unpaidYears: [2025, 2026], coveredIfPaidToday: '2026-10-15', bar: 'relation' },
      lastVisit: { on: '2024-11-12', medType: '11' },
    })
  })

  it('in the base scenario knows the mother alone, without a grant', async () => {
    const app = await bench('normal')
    const { giver, relatives, alerts } = await listOf(app)
    expect(giver).toMatchObject({ granted: 0, usable: 4_286_35 })
    expect(relatives.map((row) => [row.memberId, row.state === 'known' && row.quota])).toEqual([[MOTHER, null]])
    expect(alerts.enabled).toBe(false)
  })

  it('shows nothing of whoever withdrew, and asks again once a day', async () => {
    const app = await withFamily()
    await app.control.answerFamily(FATHER, 'withdraw')
    const rows = (await listOf(app)).relatives
    const row = rows.find(({ memberId }) => memberId === FATHER)
    expect(row).toEqual({
      state: 'withdrawn',
      memberId: FATHER,
      relation: 'father',
      on: '2026-07-15',
      askAgainAt: expect.any(String) as string,
    })
    expect(JSON.stringify(rows)).not.toContain('山')
    expect(await app.ask('family.coverage', { cardId, memberId: FATHER })).toMatchObject({ ok: false, error: { code: 'DATA-404' } })
    expect(await newsOf(app)).toContain('withdrawn')
    await app.get('family.remind', { cardId, memberId: FATHER })
    expect(await app.ask('family.remind', { cardId, memberId: FATHER })).toMatchObject({ ok: false, error: { code: 'SRV-429' } })
    app.time.now += DAY
    await app.get('family.remind', { cardId, memberId: FATHER })
    await app.control.answerFamily(FATHER, 'accept')
    expect(await known(app, FATHER)).toMatchObject({ psnNameMasked: '**山' })
  })

  it('leaves the money of a grant with its giver when the relative withdraws', async () => {
    const app = await withFamily()
    const before = await accountOf(app)
    await app.control.answerFamily(MOTHER, 'withdraw')
    expect(await accountOf(app)).toEqual(before)
    const detail = await app.get('family.quota', { cardId, memberId: MOTHER })
    expect(detail).toMatchObject({ person: null, quota: { left: 231_40 } })
    expect(JSON.stringify(detail)).not.toContain('兰')
  })

  it('says of one whose insurer fails just that, and of the others everything', async () => {
    const app = await withFamily()
    // A record that does not exist any more stands for an insurer that does not answer.
    await app.run(async ({ tx }) => {
      const family = await tx.family.get('employee-hz')
      const father = family?.relatives.find(({ memberId }) => memberId === FATHER)
      if (father) father.relation = 'father'
      const record = await tx.record.open('father-qz', {})
      record.events.push({
        id: 'broken',
        at: 0,
        type: 'visit',
        postedAt: 0,
        visit: { kind: 'outpatient', institutionId: 'H99999999999', note: null, items: [], member: null },
      })
    })
    const { relatives } = await listOf(app)
    expect(relatives.map(({ memberId, state }) => [memberId, state])).toEqual([
      [MOTHER, 'known'],
      [FATHER, 'failed'],
      [DAUGHTER, 'known'],
      [MOTHER_IN_LAW, 'known'],
    ])
  })
})

describe('becoming a relative', () => {
  const ask = { cardId, relation: 'sister', insuplcAdmdvs: '330100', numberType: 'ssn', code: true } as const

  it('waits for consent, and is answered alike for a number that nobody has', async () => {
    const app = await bench('normal')
    const real = await app.get('family.invite', { ...ask, number: '330108200609180427' })
    const nobody = await app.get('family.invite', { ...ask, number: '330106199003073055' })
    const rows = nobody.relatives.slice(1).map((row) => ({ ...row, memberId: '' }))
    expect(rows).toEqual([rows[0], rows[0]])
    expect(rows[0]).toMatchObject({ state: 'waiting', relation: 'sister', askedOn: '2026-07-15' })
    const memberId = real.relatives[1]?.memberId ?? ''
    expect(await app.ask('family.coverage', { cardId, memberId })).toMatchObject({ ok: false, error: { code: 'DATA-404' } })
    await app.control.answerFamily(memberId, 'accept')
    expect(await known(app, memberId)).toMatchObject({ psnNameMasked: '*桐', code: true })
    expect(await newsOf(app)).toContain('accepted')
  })

  it('is not done twice by asking twice, and not with oneself', async () => {
    const app = await bench('normal')
    await app.get('family.invite', { ...ask, number: '330108200609180427' })
    const { relatives } = await app.get('family.invite', { ...ask, number: '330108200609180427' })
    expect(relatives).toHaveLength(2)
    expect(await app.ask('family.invite', { ...ask, number: '330106199003072837' })).toMatchObject({ error: { code: 'CARD-404' } })
    expect(await app.ask('family.invite', { ...ask, number: '330106199003072838' })).toMatchObject({ error: { code: 'CARD-422' } })
  })

  it('goes by a guardian for a child below 16, without a face, and by the relative’s own word from 16 on', async () => {
    const app = await bench('normal')
    await app.get('otp.send', { purpose: 'bind' })
    const otpCode = (await app.control.outbox()).find(({ code }) => code !== null)?.code ?? ''
    const number = '330106202004180324'
    const { ticket, minor } = await app.get('cards.verify', {
      insuplcAdmdvs: '330100',
      numberType: 'ssn',
      number,
      password: 'Wanhe2020',
      otpCode,
    })
    expect(minor).toBe(true)
    const adopt = { cardId, ticket, relation: 'daughter', code: true } as const
    expect(await app.ask('family.adopt', adopt)).toMatchObject({ error: { code: 'VERIFY-NAME', cause: 'guardian-missing' } })
    const { relatives } = await app.get('family.adopt', { ...adopt, guardian: true })
    const row = relatives[1]
    expect(row).toMatchObject({ state: 'known', guardian: true, psnNameMasked: '**禾' })
    expect(await app.ask('family.adopt', { ...adopt, guardian: true })).toMatchObject({ error: { cause: 'ticket-expired' } })
    await app.control.moveClock('2036-04-18T09:00:00+08:00')
    expect((await listOf(app)).relatives[1]).toMatchObject({ state: 'waiting' })
  })

  it('takes at most five with 亲情账户', async () => {
    const app = await bench('normal')
    const numbers = ['330106199003073055', '330106199003073063', '330106199003073071', '33010619900307308X']
    for (const number of numbers) expect(await app.ask('family.invite', { ...ask, number })).toMatchObject({ ok: true })
    const sixth = await app.ask('family.invite', { ...ask, number: '330108200609180427' })
    expect(sixth).toMatchObject({ ok: false, error: { code: 'SRV-BAD', field: 'code' } })
    expect(await app.ask('family.invite', { ...ask, code: false, number: '330108200609180427' })).toMatchObject({ ok: true })
  })
})
