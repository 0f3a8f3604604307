import { ENTRY_KINDS } from '@/contract'
import { beijingAt } from '@/domain/beijing-time'
import { arrearsAt } from '../../../mock/ledger/calendar'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import type { LedgerEntry, LedgerEvent, Visit } from '../../../mock/ledger/types'
import { recordOf } from '../../../mock/personas'
import type { InsuranceRecord } from '../../../mock/personas/types'
import { bench } from '../helpers'
import { MEMBERS } from './people'

const at = (date: string, clock = '12:00:00'): number => beijingAt(date, clock)
const END = at('2027-03-01')
const [member] = MEMBERS as [(typeof MEMBERS)[number]] // has two

const visit = (id: string, date: string, more: Partial<Visit> = {}, postedOn = date): LedgerEvent => ({
  ...{ id, at: at(date), type: 'visit', postedAt: at(postedOn) },
  visit: {
    ...{ kind: 'outpatient', institutionId: 'H31010000101', note: null, member: null },
    items: [{ name: 'x', category: 'treatment', cnt: 1, amount: 100000, level: '1', preselfpay: 0, ownpay: 0 }],
    ...more,
  },
})

const live = (record: InsuranceRecord, events: readonly LedgerEvent[], arrears = NO_CHANGES.arrears): readonly LedgerEntry[] =>
  createLedger('kinds').entries({ ...record, script: [] }, { events, arrears }, END)
const retiredInShanghai: InsuranceRecord = { ...recordOf('two-cities-sh'), benefit: 'retired', contributionTier: 'retired', psnType: '12' }

describe('entry kinds', () => {
  it('exist, every one', () => {
    const events: LedgerEvent[] = [
      visit('a', '2026-01-05', { kind: 'emergency' }),
      visit('b', '2026-01-06', { kind: 'chronic' }),
      visit('c', '2026-01-07', { kind: 'inpatient' }),
      visit('d', '2026-01-08', { institutionId: 'H33010000101' }),
      visit('e', '2026-01-09', { claim: true }, '2026-03-20'),
      visit('f', '2026-01-11', { member, kind: 'pharmacy', institutionId: 'P31010000301' }),
      { id: 'g', at: at('2026-01-12'), type: 'reversal', of: 'a', amount: 30000 },
      { id: 'h', at: at('2026-01-13'), type: 'grant', amount: 5000, member },
      { id: 'i', at: at('2026-01-14'), type: 'grant-return', amount: null, member },
      { id: 'j', at: at('2026-01-15'), type: 'premium', amount: 40000, member },
      { id: 'k', at: at('2026-01-16'), type: 'adjustment', amount: -700, note: '核减' },
      { id: 'l', at: at('2026-01-17'), type: 'freeze' },
      { id: 'm', at: at('2026-01-18'), type: 'credit', kind: 'back-payment', amount: 100, period: '2026-01' },
      { id: 'n', at: at('2026-01-19'), type: 'unfreeze' },
    ]
    const kinds = new Set([...live(recordOf('two-cities-sh'), events), ...live(retiredInShanghai, [])].map(({ kind }) => kind))
    expect([...kinds].sort()).toEqual([...ENTRY_KINDS].sort())
  })

  it('年度预划入 pays a whole insurance year at its beginning, and what is left of the first', () => {
    const advances = live(retiredInShanghai, []).filter(({ kind }) => kind === 'yearly-advance')
    expect(advances.map(({ amount }) => amount)).toEqual([6 * 14000, 12 * 14000, 12 * 14000, 12 * 14000])
    expect(live(retiredInShanghai, []).some(({ kind }) => kind === 'monthly-credit')).toBe(false)
  })

  it('flexible workers have a credit only in the full tier', () => {
    const credits = (id: string) =>
      live(recordOf(id), []).filter(({ kind, postedAt }) => kind === 'monthly-credit' && postedAt <= END).length
    expect([credits('flexible-gz'), credits('flexible-hz')]).toEqual([0, 38])
  })

  it('零星报销 is paid in cash at the time and leaves the account alone', () => {
    const entry = live(recordOf('two-cities-sh'), [visit('e', '2026-01-09', { claim: true }, '2026-03-20')]).find(({ id }) => id === 'e')
    expect(entry).toMatchObject({ kind: 'reimbursement', amount: 0, settlement: { acctPay: 0 } })
    expect(entry?.settlement?.fundPaySumamt).toBeGreaterThan(0)
  })
})

describe('arrears', () => {
  const arrears = { months: ['2026-03'], frozenSince: '2026-04-01' }
  const restored: LedgerEvent[] = [
    { id: 'f', at: at('2026-04-01'), type: 'freeze' },
    { id: 'p', at: at('2026-06-02'), type: 'credit', kind: 'back-payment', amount: 25600, period: '2026-03' },
    { id: 'u', at: at('2026-06-03'), type: 'unfreeze' },
  ]
  const paidFor = (entries: readonly LedgerEntry[]): (string | null)[] =>
    entries.filter(({ kind, period }) => kind === 'monthly-credit' && (period ?? '') >= '2026-02').map(({ period }) => period)

  it('stop the credits until 恢复 follows 补缴', () => {
    const months = paidFor(live(recordOf('two-cities-hz'), restored, arrears))
    expect(months.slice(0, 3)).toEqual(['2026-02', '2026-06', '2026-07'])
    expect(paidFor(live(recordOf('two-cities-hz'), restored.slice(0, 1), arrears))).toEqual(['2026-02'])
  })

  it('count from the day of the freeze and end on the day of 恢复', () => {
    const credited = (frozenSince: string, restoredOn: string, clock: string): boolean => {
      const events: LedgerEvent[] = [
        { id: 'f', at: at(frozenSince, '00:00:00'), type: 'freeze' },
        { id: 'u', at: at(restoredOn, clock), type: 'unfreeze' },
      ]
      return paidFor(live(recordOf('two-cities-hz'), events, { months: [], frozenSince })).includes('2026-05')
    }
    // Contributions come on the 10th at 09:05.
    expect(credited('2026-05-11', '2026-06-03', '10:00:00')).toBe(true)
    expect(credited('2026-05-10', '2026-06-03', '10:00:00')).toBe(false)
    expect(credited('2026-04-01', '2026-05-10', '09:05:01')).toBe(false)
    expect(credited('2026-04-01', '2026-05-10', '09:05:00')).toBe(true)
  })

  it('are shown from their own day on: a month once its contribution is due, a freeze once it begins', async () => {
    const app = await bench('arrears') // May and June are missing, frozen since 1 July
    const cardId = await app.cardId()
    const shown = async (moment: string) => {
      await app.control.moveClock(`${moment}+08:00`)
      const { arrears: now, card } = await app.get('account.overview', { cardId })
      return [now?.months, now?.frozenSince, card.psnInsuStas]
    }
    expect(await shown('2026-07-01T00:00:00')).toEqual([['2026-05', '2026-06'], '2026-07-01', '3'])
    expect(await shown('2026-06-30T23:59:59')).toEqual([['2026-05', '2026-06'], null, '2'])
    expect(await shown('2026-06-10T09:05:00')).toEqual([['2026-05', '2026-06'], null, '2'])
    expect(await shown('2026-06-10T09:04:59')).toEqual([['2026-05'], null, '2'])
    expect(await shown('2026-05-10T09:04:59')).toEqual([undefined, undefined, '1'])
  })

  it('are over at the very moment of 恢复', () => {
    const changes = { events: restored, arrears }
    const moment = at('2026-06-03')
    expect(arrearsAt(changes, moment - 1)).toEqual({ months: [], frozenSince: '2026-04-01' })
    expect(arrearsAt(changes, moment)).toBeNull()
  })

  it('are no longer shown then, on home and on the card', async () => {
    const app = await bench('normal')
    await app.store.transaction(async ({ record }) => {
      const happened = await record.open('employee-hz', {})
      happened.events = restored.slice()
      happened.arrears = { ...arrears, months: arrears.months.slice() }
    })
    const cardId = await app.cardId()
    expect(await app.get('account.overview', { cardId })).toMatchObject({ arrears: null, card: { psnInsuStas: '1' } })
    await app.control.moveClock('2026-06-02T18:00:00+08:00')
    expect(await app.get('account.overview', { cardId })).toMatchObject({
      arrears: { months: [], frozenSince: '2026-04-01' },
      card: { psnInsuStas: '3' },
    })
  })
})

describe('a card of another city', () => {
  const bound = async (admdvs: string, number: string, password: string) => {
    const app = await bench('wrong-password')
    await app.ask('otp.send', { purpose: 'bind' })
    const otpCode = (await app.control.outbox())[0]?.code ?? ''
    const told = { insuplcAdmdvs: admdvs, numberType: 'ssn' as const, number, password, otpCode }
    await app.ask('cards.verify', told) // this preview counts one wrong password first
    app.time.now += 60_000
    const { ticket } = await app.get('cards.verify', told)
    await app.get('cards.bind', { ticket })
    return app
  }

  it('can be bound, shows one balance, and a refund in part leaves the original standing', async () => {
    const app = await bound('440300', '330110198604230538', 'Gaoyuan44')
    const cardId = await app.cardId()
    const { personalAccount, card } = await app.get('account.overview', { cardId })
    expect([card.city, personalAccount?.currentYear, personalAccount?.priorYears]).toEqual(['深圳市', null, null])
    const { items } = await app.get('transactions.list', { cardId, from: '2026-06-11', to: '2026-07-02' })
    const told = items.filter(
      ({ id }) => id.startsWith('parent-sz-20260') && !id.startsWith('parent-sz-202606-') && !id.startsWith('parent-sz-202607-'),
    )
    expect(told.map(({ kind, state }) => [kind, state])).toEqual([
      ['resident-premium', 'posted'],
      ['reversal', 'posted'],
      ['remote', 'posted'],
    ])
    const detail = await app.get('transactions.get', { cardId, transactionId: told[2]?.id ?? '' })
    expect([detail.relatedId, detail.allocation]).toEqual([told[1]?.id, null])
  })
})
