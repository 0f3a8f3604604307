import type { BusinessType, Credential, InputOf } from '@/contract'
import { DAY, MINUTE } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { bench, keptOf, memoryDisk, NOON, type Bench } from '../helpers'

const COMMUNITY = 'H33010000303'
const NEXT_DAY_PHARMACY = 'P33010000402'
const SHANGHAI = 'H31010000101'

const show = (app: Bench, cardId = 'primary') => app.get('credentials.issue', { cardId })
const scan = (app: Bench, token: string, institutionId = COMMUNITY, business: BusinessType = '01301') =>
  app.control.scanCredential({ token, institutionId, business })
const becameOf = async (app: Bench, { credentialId }: InputOf<'credentials.get'>) =>
  (await app.get('credentials.get', { credentialId })).scan

describe('a scanned code', () => {
  it('is settled by the ledger, as on the reference screen, and books what it says', async () => {
    const app = await bench('normal')
    const code = await show(app)
    expect(code.token).toMatch(/^MOCK-[0-9A-F]{24}$/)
    expect(await becameOf(app, code)).toEqual({ status: 'waiting' })
    const answer = await scan(app, code.token)
    expect(answer).toMatchObject({
      status: 'settled',
      institution: '青枫社区卫生服务中心',
      settlement: { medfeeSumamt: 96_00, fundPaySumamt: 72_00, acctPay: 18_00, psnCashPay: 6_00 },
      balanceAfter: 4_268_35,
      remaining: 5_321_55,
      postsOn: null,
    })
    const seen = await becameOf(app, code)
    expect(seen).toEqual(answer)
    const { personalAccount, pooled } = await app.get('account.overview', { cardId: 'primary' })
    expect([personalAccount?.total, pooled[0]?.remaining]).toEqual([4_268_35, 5_321_55])
    const transactionId = seen.status === 'settled' ? seen.transactionId : ''
    expect(await app.get('transactions.get', { cardId: 'primary', transactionId })).toMatchObject({ amount: -18_00, state: 'posted' })
    const { items } = await app.get('messages.list', { limit: 5 })
    expect(items.map(({ body }) => body)).toContainEqual(expect.objectContaining({ kind: 'spending', amount: 18_00 }))
  })

  it('waits where the institution sends its bills the next day', async () => {
    const app = await bench('normal')
    const before = (await app.get('account.overview', { cardId: 'primary' })).pending
    const answer = await scan(app, (await show(app)).token, NEXT_DAY_PHARMACY, '02121')
    expect(answer).toMatchObject({ status: 'settled', balanceAfter: null, remaining: null, postsOn: '2026-07-16' })
    const { pending } = await app.get('account.overview', { cardId: 'primary' })
    expect(pending).toEqual({ count: before.count + 1, total: before.total + 38_00 })
    app.time.now += 2 * DAY
    expect((await app.get('account.overview', { cardId: 'primary' })).personalAccount?.total).toBeLessThan(4_286_35)
  })

  it('is used up: scanned again it is 已过期, and nothing more is booked', async () => {
    const app = await bench('normal')
    const code = await show(app)
    const first = await scan(app, code.token)
    expect(await scan(app, code.token)).toMatchObject({ status: 'refused', refusal: 'EC-EXPIRED', seen: [] })
    expect(await becameOf(app, code)).toEqual(first)
    expect((await app.get('account.overview', { cardId: 'primary' })).personalAccount?.total).toBe(4_268_35)
  })

  it('settles what the cashier entered, 丙 in cash', async () => {
    const app = await bench('normal')
    const items = [
      { name: '自费材料', amount: 20_00, level: '3' as const },
      { name: '一般诊疗费', amount: 10_00, level: '1' as const },
    ]
    const { token } = await show(app)
    expect(await app.control.scanCredential({ token, institutionId: COMMUNITY, business: '01301', items })).toMatchObject({
      settlement: { medfeeSumamt: 30_00, fundPaySumamt: 8_00, acctPay: 2_00, psnCashPay: 20_00 },
    })
  })
})

describe('the life of a code', () => {
  const lifeOf = ({ issuedAt, expiresAt }: Credential): number => toMs(expiresAt) - toMs(issuedAt)

  it('is what the operators set, of codes issued from then on', async () => {
    const app = await bench('normal')
    const before = await show(app)
    await app.control.setCredentialLife(30)
    expect((await app.control.status()).credentialSeconds).toBe(30)
    const after = await show(app)
    expect([before, after].map(lifeOf)).toEqual([MINUTE, MINUTE / 2])
    app.time.now += MINUTE / 2 - 1
    expect(await becameOf(app, after)).toEqual({ status: 'waiting' })
    app.time.now += 1
    expect(await becameOf(app, after)).toEqual({ status: 'over' })
    expect(await scan(app, after.token)).toMatchObject({ refusal: 'EC-EXPIRED' })
  })

  it('is kept with another persona, is a minute again with another scenario, and has its limits', async () => {
    const app = await bench('normal')
    await app.control.setCredentialLife(45)
    await app.control.usePersona('retiree')
    expect((await app.control.status()).credentialSeconds).toBe(45)
    for (const seconds of [29, 61, 45.5]) await expect(app.control.setCredentialLife(seconds)).rejects.toThrow(RangeError)
    await app.control.useScenario('normal')
    expect((await app.control.status()).credentialSeconds).toBe(60)
  })
})

describe('a code is refused', () => {
  it('as 已过期 from its sixtieth second on, also from a screenshot', async () => {
    const app = await bench('normal')
    const code = await show(app)
    app.time.now += MINUTE - 1
    expect(await becameOf(app, code)).toEqual({ status: 'waiting' })
    app.time.now += 1
    expect(await becameOf(app, code)).toEqual({ status: 'over' })
    expect(await scan(app, code.token)).toMatchObject({ status: 'refused', refusal: 'EC-EXPIRED' })
    expect(await becameOf(app, code)).toMatchObject({ status: 'refused', refusal: 'EC-EXPIRED' })
  })

  it('as 已过期 once the next one was issued, or it was ended', async () => {
    const app = await bench('normal')
    const earlier = await show(app)
    const later = await show(app)
    expect(await becameOf(app, earlier)).toEqual({ status: 'over' })
    await app.get('credentials.end', { credentialId: later.credentialId })
    for (const { token } of [earlier, later]) expect(await scan(app, token)).toMatchObject({ refusal: 'EC-EXPIRED' })
  })

  it('as 参保地不符 in another city, before anything is paid', async () => {
    const app = await bench('normal')
    const code = await show(app)
    expect(await scan(app, code.token, SHANGHAI)).toMatchObject({ status: 'refused', refusal: 'EC-PLACE', city: '上海市' })
    expect((await app.get('account.overview', { cardId: 'primary' })).personalAccount?.total).toBe(4_286_35)
  })

  it('as 账户冻结 while contributions are missing', async () => {
    const app = await bench('arrears')
    expect(await scan(app, (await show(app)).token)).toMatchObject({ status: 'refused', refusal: 'EC-FROZEN' })
  })
})

describe('what is kept of codes', () => {
  it('is the last ten of a person: somebody who asks for more fills nothing', async () => {
    const app = await bench('normal')
    const first = await show(app)
    for (let more = 0; more < 12; more += 1) await show(app)
    expect(Object.keys(keptOf(app.driver, 'credential'))).toHaveLength(10)
    expect(await app.ask('credentials.get', { credentialId: first.credentialId })).toMatchObject({ error: { code: 'DATA-404' } })
    expect(await scan(app, first.token)).toEqual({ status: 'unreadable' })
  })

  it('ends with the card: nobody can pay with it any more', async () => {
    const app = await bench('normal')
    const { token } = await show(app)
    await app.get('otp.send', { purpose: 'unbind' })
    const otpCode = (await app.control.outbox())[0]?.code ?? ''
    await app.get('cards.unbind', { cardId: await app.cardId(), otpCode })
    expect(keptOf(app.driver, 'credential')).toEqual({})
    expect(await scan(app, token)).toEqual({ status: 'unreadable' })
  })

  it('is nothing once the person deleted everything', async () => {
    const app = await bench('normal')
    await show(app)
    await app.get('otp.send', { purpose: 'step-up' })
    const otpCode = (await app.control.outbox())[0]?.code ?? ''
    const { proof } = await app.get('step-up.finish', { factor: 'code', otpCode, purpose: 'deletion' })
    await app.get('user.delete', { proof })
    expect(keptOf(app.driver, 'credential')).toEqual({})
  })
})

describe('a code that this insurer did not issue', () => {
  it('is unreadable, and none of the four words is said', async () => {
    const [app, other] = [await bench('normal'), await bench('normal', memoryDisk(), NOON + 1)]
    const { token } = await show(app)
    for (const text of ['MOCK-000000000000000000000000', 'https://example.invalid', `${token}0`])
      expect(await scan(app, text)).toEqual({ status: 'unreadable' })
    expect(await scan(other, token)).toEqual({ status: 'unreadable' })
  })

  it('is read by its owner alone', async () => {
    const [app, other] = [await bench('normal'), await bench('normal', memoryDisk(), NOON + 1)]
    const { credentialId } = await show(app)
    expect(await other.ask('credentials.get', { credentialId })).toMatchObject({ error: { code: 'DATA-404' } })
  })

  it.each([
    ['an institution that is not known', 'H00000000000', '01301'],
    ['a business that a pharmacy has not', NEXT_DAY_PHARMACY, '01301'],
  ] as const)('%s is an error of the cashier’s', async (_, institutionId, business) => {
    const app = await bench('normal')
    await expect(scan(app, (await show(app)).token, institutionId, business)).rejects.toThrow(RangeError)
  })
})

it('nothing of a code is left with the insurer but its digest', async () => {
  const app = await bench('normal')
  const { token } = await show(app)
  expect(JSON.stringify(app.driver.documents())).not.toContain(token)
})
