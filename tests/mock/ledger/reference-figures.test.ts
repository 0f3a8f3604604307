import { bench, type Bench } from '../helpers'

/** The figures of the reference screens, to the fen. */
describe('base persona at 2026-07-15 09:41', () => {
  let app: Bench
  beforeAll(async () => {
    app = await bench('normal')
  })

  it('shows the balance, its parts and what is pending', async () => {
    const overview = await app.get('account.overview', { cardId: await app.cardId() })
    expect(overview.personalAccount).toEqual({ total: 428635, currentYear: 135280, priorYears: 293355, granted: 0, usable: 428635 })
    expect(overview.pending).toEqual({ count: 1, total: 3800 })
    expect(overview.yearOpening).toBe(391200)
    expect(overview.lastSyncAt).toBe('2026-07-15T08:30:00+08:00')
    expect(overview.card).toMatchObject({
      psnNameMasked: '**远',
      certnoMasked: '3****************7',
      insutype: '310',
      psnType: '11',
      psnInsuStas: '1',
      primary: true,
    })
    expect(overview.arrears).toBeNull()
  })

  it('shows the month-ends of 12 months', async () => {
    const { monthEnds } = await app.get('account.overview', { cardId: await app.cardId() })
    expect(monthEnds.map(({ month }) => month)).toEqual([
      '2025-08',
      '2025-09',
      '2025-10',
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
    ])
    expect(monthEnds.slice(4).map(({ balance }) => balance)).toEqual([391200, 411220, 404770, 423770, 427110, 409120, 417095, 428635])
  })

  it('shows pooled progress', async () => {
    const { pooled } = await app.get('account.overview', { cardId: await app.cardId() })
    expect(pooled[0]).toMatchObject({
      kind: 'outpatient',
      yearLabel: '2026',
      yearStart: '2026-01-01',
      deductible: 50000,
      deductiblePaid: 50000,
      reimbursed: 60645,
      limit: 600000,
      remaining: 539355,
    })
    expect(pooled[1]).toMatchObject({ kind: 'inpatient', reimbursed: 0, limit: 30000000, remaining: 30000000 })
  })

  it('reconciles the year', async () => {
    const statement = await app.get('account.statement', { cardId: await app.cardId() })
    expect(statement).toMatchObject({
      year: 2026,
      years: [2026, 2025, 2024],
      opening: 391200,
      credits: 177460,
      debits: 140025,
      closing: 428635,
      difference: 0,
      complete: false,
      reimbursed: 60645,
    })
    expect(statement.months.map(({ debits }) => debits)).toEqual([8640, 31250, 5800, 21460, 42790, 16825, 13260])
    expect(statement.composition).toEqual([
      { kind: 'outpatient', amount: 61230 },
      { kind: 'pharmacy', amount: 38935 },
      { kind: 'mutual-aid', amount: 26860 },
      { kind: 'chronic', amount: 13000 },
    ])
    expect(statement.peak).toEqual({ month: '2026-05', debits: 42790, tertiaryVisits: 1 })
  })

  it('closes 2025 where 2026 opens', async () => {
    const statement = await app.get('account.statement', { cardId: await app.cardId(), year: 2025 })
    expect(statement).toMatchObject({ closing: 391200, difference: 0, complete: true })
  })

  it('lists the entries of the reference list with their running balances', async () => {
    const page = await app.get('transactions.list', { cardId: await app.cardId(), from: '2026-06-01', to: '2026-07-15' })
    expect(page.pending).toMatchObject([
      {
        kind: 'pharmacy',
        state: 'pending',
        amount: -3800,
        balanceAfter: null,
        occurredAt: '2026-07-14T19:06:00+08:00',
        postedAt: null,
        counterparty: '百草和大药房',
      },
    ])
    expect(page.items.map(({ kind, amount, balanceAfter, occurredAt }) => [kind, amount, balanceAfter, occurredAt.slice(5, 16)])).toEqual([
      ['pharmacy', -4680, 428635, '07-13T18:22'],
      ['monthly-credit', 24800, 433315, '07-10T09:05'],
      ['outpatient', -8580, 408515, '07-06T10:36'],
      ['mutual-aid', -6860, 417095, '06-27T16:48'],
      ['outpatient', -2465, 423955, '06-19T09:12'],
      ['monthly-credit', 24800, 426420, '06-10T09:05'],
      ['pharmacy', -7500, 401620, '06-03T20:15'],
    ])
    expect(page.items[3]?.member).toEqual({ memberId: 'member-mother', nameMasked: '**兰', relation: '母亲' })
    expect(page.months).toEqual([
      { month: '2026-07', credits: 24800, debits: 13260, fees: { medfeeSumamt: 36480, fundPaySumamt: 20020 } },
      { month: '2026-06', credits: 24800, debits: 16825, fees: { medfeeSumamt: 26685, fundPaySumamt: 9860 } },
    ])
  })

  it('splits the visit of 6 July', async () => {
    const cardId = await app.cardId()
    const { items } = await app.get('transactions.list', { cardId, from: '2026-07-06', to: '2026-07-06' })
    const detail = await app.get('transactions.get', { cardId, transactionId: items[0]?.id ?? '' })
    expect(detail).toMatchObject({
      counterparty: '云栖湖人民医院',
      note: '内分泌科',
      allocation: { currentYear: -8580, priorYears: 0 },
      relatedId: null,
    })
    expect(detail.settlement).toMatchObject({
      setlTime: '2026-07-06T10:36:12+08:00',
      medfeeSumamt: 31800,
      fundPaySumamt: 20020,
      acctPay: 8580,
      psnCashPay: 3200,
      preselfpayAmt: 2000,
      fulamtOwnpayAmt: 1200,
      inscpScpAmt: 28600,
      fundRatio: 700,
      actPayDedc: 0,
    })
    expect(detail.settlement?.deductibleMetOn?.slice(0, 10)).toBe('2026-05-18')
    expect(detail.settlement?.setlId).toMatch(/^330100\*{8}\d{6}$/)
    expect(detail.settlement?.lines.map((line) => [line.detItemFeeSumamt, line.chrgitmLv])).toEqual([
      [1500, '1'],
      [12800, '1'],
      [17500, '2'],
    ])
  })

  it('has the sends left of the reference screen', async () => {
    const { credits, usable } = await app.get('alerts.get', { cardId: await app.cardId() })
    expect(credits.filter(({ left }) => left > 0)).toEqual([
      { kind: 'low-balance', left: 3 },
      { kind: 'spending', left: 2 },
      { kind: 'credit', left: 5 },
    ])
    expect(usable).toBe(428635)
  })

  it('has the messages of the reference screen on top, unread', async () => {
    const { items, unread } = await app.get('messages.list', {})
    expect(items.slice(0, 5).map(({ createdAt, body }) => [createdAt.slice(5, 16), body.kind])).toEqual([
      ['07-15T08:30', 'balance-synced'],
      ['07-15T07:50', 'pending'],
      ['07-14T09:00', 'password-age'],
      ['07-14T08:30', 'balance-synced'],
      ['07-13T21:14', 'new-device'],
    ])
    expect(items[5]?.body).toMatchObject({ kind: 'spending', amount: 4680, balance: 428635 })
    expect(unread).toBe(6)
  })
})
