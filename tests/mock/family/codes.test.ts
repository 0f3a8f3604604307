import type { BusinessType } from '@/contract'
import { cardId, DAUGHTER, FATHER, known, MOTHER, MOTHER_IN_LAW, accountOf, withFamily } from './support'

const COMMUNITY = 'H33010000303'
type App = Awaited<ReturnType<typeof withFamily>>

const show = (app: App, memberId: string) => app.get('credentials.issue', { cardId, memberId })
const scan = (app: App, token: string, institutionId = COMMUNITY, business: BusinessType = '01301') =>
  app.control.scanCredential({ token, institutionId, business })

describe('亲情账户', () => {
  it('spends the relative’s own money, and neither mine nor what I granted', async () => {
    const app = await withFamily()
    const before = await accountOf(app)
    const { usable } = await known(app, MOTHER)
    const answer = await scan(app, (await show(app, MOTHER)).token)
    expect(answer).toMatchObject({ status: 'settled', settlement: { medfeeSumamt: 96_00 } })
    const paid = answer.status === 'settled' ? answer.settlement.acctPay : 0
    expect(paid).toBeGreaterThan(0)
    expect(await known(app, MOTHER)).toMatchObject({ usable: (usable ?? 0) - paid, quota: { left: 231_40, used: 268_60 } })
    expect(await accountOf(app)).toEqual(before)
  })

  it('ends the code before, whoever’s it was', async () => {
    const app = await withFamily()
    const own = await app.get('credentials.issue', { cardId })
    const hers = await show(app, DAUGHTER)
    expect(await scan(app, own.token)).toMatchObject({ refusal: 'EC-EXPIRED' })
    await show(app, FATHER)
    expect(await scan(app, hers.token)).toMatchObject({ refusal: 'EC-EXPIRED' })
  })

  it('is of the relative’s own place', async () => {
    const app = await withFamily()
    expect(await scan(app, (await show(app, FATHER)).token)).toMatchObject({ refusal: 'EC-PLACE' })
    expect(await scan(app, (await show(app, FATHER)).token, 'H33080000202')).toMatchObject({ status: 'settled' })
  })

  it('has no code for whoever did not open it, withdrew, or is not insured', async () => {
    const app = await withFamily()
    const refused = (memberId: string) => app.ask('credentials.issue', { cardId, memberId })
    expect(await refused(MOTHER_IN_LAW)).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await refused('nobody')).toMatchObject({ error: { code: 'DATA-404' } })
    await app.control.leavePlace(FATHER, 'left')
    expect(await refused(FATHER)).toMatchObject({ error: { code: 'BAL-ARREARS' } })
    const shown = await show(app, MOTHER)
    await app.control.answerFamily(MOTHER, 'withdraw')
    expect(await refused(MOTHER)).toMatchObject({ error: { code: 'DATA-404' } })
    // The code that was on the screen is gone as well.
    expect(await scan(app, shown.token)).toEqual({ status: 'unreadable' })
  })

  it('says 未参保 or 参保地不符 of whoever left while the code was shown', async () => {
    for (const [reason, refusal] of [
      ['left', 'EC-UNINSURED'],
      ['moved', 'EC-PLACE'],
    ] as const) {
      const app = await withFamily()
      const { token } = await show(app, MOTHER)
      await app.control.leavePlace(MOTHER, reason)
      expect(await scan(app, token)).toMatchObject({ status: 'refused', refusal })
    }
  })
})
