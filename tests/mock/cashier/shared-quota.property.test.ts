import fc from 'fast-check'
import { settlementGaps } from '@/domain/sum-gaps'
import type { Bench } from '../helpers'
import { accountOf, cardId, DAUGHTER, FATHER, grant, known, MOTHER, withFamily } from '../family/support'

const PHARMACY = 'P33010000401'
const IN_HANGZHOU = ['H33010000303', 'H33010000101', PHARMACY, 'P33010000402']
/** 父亲 is insured at 衢州. */
const COUNTERS: Readonly<Record<string, readonly string[]>> = {
  [MOTHER]: IN_HANGZHOU,
  [DAUGHTER]: IN_HANGZHOU,
  [FATHER]: ['H33080000101', 'H33080000202', 'P33080000301'],
}
const OWN_AT_MOTHER = 1_905_20

interface Buy {
  memberId: string
  /** Picks one of the counters. */
  where: number
  amount: number
  level: '1' | '2' | '3'
}

/** A purchase that empties the own account and reaches the quota. Random ones seldom do both, so the property begins with it. */
const BEYOND_OWN: Buy = { memberId: MOTHER, where: IN_HANGZHOU.indexOf(PHARMACY), amount: OWN_AT_MOTHER + 1_00, level: '1' }

/** A relative's code, shown by the holder of the card and scanned. */
async function buy(app: Bench, { memberId, where, amount, level }: Buy) {
  const counters = COUNTERS[memberId] ?? []
  const institutionId = counters[where % counters.length] ?? ''
  const { token } = await app.get('credentials.issue', { cardId, memberId })
  const business = institutionId.startsWith('P') ? '02121' : '01301'
  const answer = await app.control.scanCredential({ token, institutionId, business, items: [{ name: '一般诊疗费', amount, level }] })
  if (answer.status !== 'settled') throw new Error(answer.status)
  return answer
}
const leftOf = async (app: Bench, memberId: string): Promise<number> => (await known(app, memberId)).quota?.left ?? 0

/** What a relative's own account can still spend, fen. */
const ownLeft = async (app: Bench, memberId: string): Promise<number> => (await known(app, memberId)).usable ?? 0

describe('the order of payment of 家庭共济', () => {
  it('is the own account first, then the quota, then cash, as in a worked example', async () => {
    const app = await withFamily()
    const left = await leftOf(app, MOTHER)
    const all = { memberId: MOTHER, where: IN_HANGZHOU.indexOf(PHARMACY), level: '1' } as const
    // Her own account reaches: nothing of the quota.
    expect((await buy(app, { ...all, amount: 100_00 })).settlement).toMatchObject({ acctPay: 100_00, acctMulaidPay: 0, psnCashPay: 0 })
    expect(await leftOf(app, MOTHER)).toBe(left)
    // It does not reach any more: the quota pays the rest, and cash what is beyond both.
    const rest = await ownLeft(app, MOTHER)
    expect(rest).toBe(OWN_AT_MOTHER - 100_00)
    const settlement = (await buy(app, { ...all, amount: rest + left + 7_00 })).settlement
    expect(settlement).toMatchObject({ acctPay: rest, acctMulaidPay: left, psnCashPay: 7_00 })
    expect(await leftOf(app, MOTHER)).toBe(0)
    expect(settlementGaps(settlement)).toEqual([])
  })

  it('holds for every purchase: usable is the total without all open quotas, and a quota pays only what an own account did not reach', async () => {
    let [shared, whole, cash, later] = [0, 0, 0, 0]
    const anyBuy = fc.record<Buy>({
      memberId: fc.constantFrom(MOTHER, FATHER, DAUGHTER),
      where: fc.nat(11),
      amount: fc.oneof(fc.integer({ min: 1, max: 300_00 }), fc.integer({ min: OWN_AT_MOTHER, max: 9_000_00 })),
      level: fc.constantFrom('1', '2', '3'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anyBuy, { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 900_00 }), async (buys, granted) => {
        const app = await withFamily()
        await grant(app, { memberId: FATHER, amount: granted })
        for (const one of buys) {
          const [before, quota, own] = [await accountOf(app), await leftOf(app, one.memberId), await ownLeft(app, one.memberId)]
          app.time.now += 1000
          const { settlement, postsOn } = await buy(app, one)
          const { acctPay, acctMulaidPay, psnCashPay } = settlement
          expect(settlementGaps(settlement)).toEqual([])
          expect(acctPay).toBeLessThanOrEqual(own)
          // The quota pays only once the own account is used up, and cash that it may pay only once the quota is.
          if (acctMulaidPay > 0) expect([acctPay, postsOn]).toEqual([own, null])
          // So a bill of the next day asks none, whatever the own account leaves now.
          later += Number(postsOn !== null)
          const payable = settlement.cashPayFor.deductible + settlement.cashPayFor.copay
          if (payable > 0 && postsOn === null) expect(acctMulaidPay).toBe(quota)
          const after = await accountOf(app)
          expect(await leftOf(app, one.memberId)).toBe(quota - acctMulaidPay)
          expect(after).toEqual({ total: before.total - acctMulaidPay, granted: before.granted - acctMulaidPay, usable: before.usable })
          expect(after.usable).toBe(after.total - after.granted)
          if (acctMulaidPay > 0) shared += 1
          if (acctMulaidPay > 0 && acctPay > 0) whole += 1
          if (psnCashPay > 0) cash += 1
        }
      }),
      { numRuns: 40, examples: [[[BEYOND_OWN], 1]] },
    )
    expect([shared > 5, whole > 0, cash > 5, later > 0]).toEqual([true, true, true, true])
  })

  it('leaves a giver whose account is stopped out of it', async () => {
    const app = await withFamily()
    const left = await leftOf(app, MOTHER)
    await app.get('cases.hold', { cardId, transactionId: 'employee-hz-20260713-t18' })
    const answer = await buy(app, { memberId: MOTHER, where: IN_HANGZHOU.indexOf(PHARMACY), level: '1', amount: OWN_AT_MOTHER + 10_00 })
    expect(answer.settlement).toMatchObject({ acctPay: OWN_AT_MOTHER, acctMulaidPay: 0, psnCashPay: 10_00 })
    expect(await leftOf(app, MOTHER)).toBe(left)
  })

  it('tells the giver what their grant paid', async () => {
    const app = await withFamily()
    await buy(app, { memberId: MOTHER, where: IN_HANGZHOU.indexOf(PHARMACY), level: '1', amount: OWN_AT_MOTHER + 10_00 })
    const { items } = await app.get('transactions.list', { cardId, from: '2026-07-15', to: '2026-07-15' })
    expect(items.map(({ kind, amount }) => [kind, amount])).toContainEqual(['mutual-aid', -10_00])
    const { uses } = await app.get('family.quota', { cardId, memberId: MOTHER })
    expect(uses[0]).toMatchObject({ amount: -10_00 })
  })
})
