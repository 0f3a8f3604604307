import { officerBench, type Officer } from './officer'

const PLAN = { purpose: 'supplementary-plan' } as const

async function proofOf(app: Officer, purpose: 'export' | 'reveal' = 'export'): Promise<string> {
  await app.get('otp.send', { purpose: 'step-up' })
  const otpCode = (await app.control.outbox())[0]?.code ?? ''
  return (await app.get('step-up.finish', { factor: 'code', otpCode, purpose })).proof
}

/** All of a download. */
async function download(app: Officer, exportId: string): Promise<string> {
  const { ticket } = await app.look('employer.download', { exportId })
  let text = ''
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await app.look('employer.export-page', { exportId, ticket, ...(cursor === undefined ? {} : { cursor }) })
    text += page.text
    cursor = page.nextCursor ?? undefined
  }
  return text
}

describe('an exported table', () => {
  it('needs a proof of its own, good for one', async () => {
    const app = await officerBench('employer')
    expect(await app.officer('employer.export', { ...PLAN, proof: 'none' })).toMatchObject({
      error: { code: 'AUTH-403', cause: 'proof-missing' },
    })
    expect(await app.officer('employer.export', { ...PLAN, proof: await proofOf(app, 'reveal') })).toMatchObject({
      error: { code: 'AUTH-403' },
    })
    const proof = await proofOf(app)
    expect(await app.look('employer.export', { ...PLAN, proof })).toMatchObject({ exportId: 'EX-20260715-01', rows: 112, downloadsLeft: 3 })
    expect(await app.officer('employer.export', { ...PLAN, proof })).toMatchObject({ error: { code: 'AUTH-403' } })
  })

  it('is masked, watermarked at both ends, and each row bears its number', async () => {
    const app = await officerBench('employer')
    const { exportId } = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    const text = await download(app, exportId)
    expect(text.startsWith('\uFEFF# 演示数据 · EX-20260715-01')).toBe(true)
    const lines = text.slice(1).trim().split('\r\n')
    expect(lines[1]).toBe('# *芮 · 2026-07-15 09:41 · 补充医疗保险测算')
    expect(lines[2]).toBe('姓名,工号,余额区间,账户,文件编号')
    const rows = lines.slice(3, -1)
    expect(rows).toHaveLength(112)
    for (const row of rows) expect(row).toMatch(/^\*+.,\*\*\d{4},[^,]+,(正常|待核对),EX-20260715-01$/)
    expect(lines[lines.length - 1]).toContain('EX-20260715-01')
    expect(text).not.toMatch(/\d{3,}\.\d\d/)
  })

  it('can be fetched three times, within a day', async () => {
    const app = await officerBench('employer')
    const { exportId } = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    for (let times = 0; times < 3; times += 1) await download(app, exportId)
    expect(await app.officer('employer.download', { exportId })).toMatchObject({ error: { code: 'DATA-404' } })
    const again = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    expect(again.exportId).toBe('EX-20260715-02')
    app.time.now += 24 * 3_600_000
    await app.enter()
    expect(await app.officer('employer.download', { exportId: again.exportId })).toMatchObject({ error: { code: 'DATA-404' } })
  })

  it('opens by the ticket of a download alone', async () => {
    const app = await officerBench('employer')
    const { exportId } = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    expect(await app.officer('employer.export-page', { exportId, ticket: 'guess' })).toMatchObject({ error: { code: 'DATA-404' } })
    const { ticket } = await app.look('employer.download', { exportId })
    expect(await app.officer('employer.export-page', { exportId, ticket, cursor: 'x' })).toMatchObject({ error: { code: 'SRV-BAD' } })
    app.time.now += 600_000
    expect(await app.officer('employer.export-page', { exportId, ticket })).toMatchObject({ error: { code: 'DATA-404' } })
  })

  it('leaves out whoever withdrew since', async () => {
    const app = await officerBench('employer-batch')
    app.time.now += 180_000
    const { rows } = await app.look('employer.export-preview', PLAN)
    const { latest } = await app.look('employer.workforce', {})
    expect(rows).toBe(latest?.done)
    const { exportId } = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    await app.run(async (insurer) => {
      const { withdrawAt } = await import('../../../mock/enterprise/withdrawal')
      const { companyOf } = await import('../../../mock/enterprise/companies')
      await withdrawAt(insurer, { company: companyOf('yuanshan'), position: 48 }, PLAN.purpose)
    })
    const text = await download(app, exportId)
    expect(text).not.toContain('**0317')
    expect(text.trim().split('\r\n')).toHaveLength(rows - 1 + 4)
  })

  it('is in the audit, export and download each', async () => {
    const app = await officerBench('employer')
    const { exportId } = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    await download(app, exportId)
    const { items } = await app.look('employer.audit', { filter: 'export' })
    expect(items.map(({ kind, exportId: id }) => [kind, id])).toEqual([
      ['download', exportId],
      ['export', exportId],
      ['export', 'EX-20260616-01'],
    ])
  })
})

describe('a check of contributions', () => {
  it('keeps its number when it is asked for again', async () => {
    const app = await officerBench('employer')
    const { items } = await app.look('employer.issues', { kind: 'not-posted' })
    const issueIds = items.map(({ issueId }) => issueId)
    const filed = await app.look('employer.check', { issueIds, reason: 'deducted-not-posted' })
    const references = filed.items.flatMap(({ check }) => (check ? [check.reference] : []))
    expect(references).toHaveLength(2)
    const again = await app.look('employer.check', { issueIds, reason: 'left-before' })
    expect(again.items.flatMap(({ check }) => (check ? [check.reference] : []))).toEqual(references)
    expect(await app.officer('employer.check', { issueIds: ['not-posted.YS9999'], reason: 'left-before' })).toMatchObject({
      error: { code: 'DATA-404' },
    })
    expect((await app.look('employer.audit', { filter: 'query' })).items.filter(({ kind }) => kind === 'check')).toHaveLength(1)
  })

  it('goes when the contribution has come', async () => {
    const app = await officerBench('employer')
    await app.run(async (insurer) => {
      const { recordDocument } = await import('../../../mock/call')
      const { paymentNow } = await import('../../../mock/coverage/pay')
      const { historyOf } = await import('../../../mock/accounts/account-view')
      const record = await recordDocument(insurer, 'p-jkku')
      record.events.push(...paymentNow(await historyOf(insurer, 'p-jkku'), insurer.now))
    })
    expect(await app.look('employer.contributions', {})).toMatchObject({ full: 124, notPosted: { count: 1 }, difference: 202_730 - 91_200 })
  })

  it('holds nobody any more whose consent came to its end since, and neither do the rows nor the distribution', async () => {
    const app = await officerBench('employer')
    await app.control.moveClock('2026-12-31T23:50:00+08:00')
    await app.enter()
    const { latest } = await app.look('employer.workforce', PLAN)
    const batchId = latest?.batchId ?? ''
    const { exportId, rows } = await app.look('employer.export', { ...PLAN, proof: await proofOf(app) })
    expect(rows).toBe(112)
    await app.control.moveClock('2027-01-01T00:05:00+08:00')
    await app.enter()
    const text = await download(app, exportId)
    expect(text).not.toContain('**0')
    const { items } = await app.look('employer.batch-rows', { batchId })
    expect(items.filter(({ band, account }) => band !== null || account !== null)).toEqual([])
    expect(items.map(({ cause }) => cause)).toContain('expired')
    expect(await app.look('employer.analysis', {})).toMatchObject({ bands: [], departments: [] })
  })
})
