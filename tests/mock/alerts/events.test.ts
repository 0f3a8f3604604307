import type { ScenarioId } from '@mock'
import { evaluate, syncPage } from '../../../mock/alerts/evaluate'
import type { InsurerEvent } from '../../../mock/alerts/event-types'
import type { LedgerEvent } from '../../../mock/ledger/types'
import type { Job } from '../../../mock/storage/jobs'
import { epochOf } from '../../../mock/call'
import { newUser } from '../../../mock/access/users'
import { bench, memoryDisk, type Bench, type Disk } from '../helpers'

/** What units of work leave for others, which a phone lets go. */
async function watched(scenario: ScenarioId): Promise<Bench & { disk: Disk; jobs: Job[]; events: () => InsurerEvent[] }> {
  const jobs: Job[] = []
  const disk = memoryDisk()
  const driver = {
    ...disk,
    commit: async (commit: Parameters<typeof disk.commit>[0]) => {
      const kept = await disk.commit(commit)
      if (kept) jobs.push(...(commit.jobs ?? []))
      return kept
    },
  }
  const self = await bench(scenario, driver)
  jobs.length = 0
  return { ...self, disk, jobs, events: () => jobs.flatMap((job) => (job.queue === 'event' ? [job.data] : [])) }
}

const typesOf = (events: readonly InsurerEvent[]) => events.map(({ type }) => type)
const look = (self: Bench) => self.get('cards.list', {})

describe('what happens at the insurer', () => {
  it('is told once, however often somebody looks', async () => {
    const self = await watched('normal')
    await self.control.moveClock('2026-09-01T12:00:00+08:00')
    for (let looks = 0; looks < 3; looks += 1) await look(self)
    const ids = self.events().map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
    // Each is of an entry the person sees.
    const cardId = await self.cardId()
    for (const event of self.events()) {
      if (event.type !== 'entry.posted') throw new Error(event.type)
      const { transactionId, amount } = event.data
      expect(await self.get('transactions.get', { cardId, transactionId })).toMatchObject({ amount })
    }
  })

  it('is the same in one jump and step by step', async () => {
    const [jump, steps] = [await watched('normal'), await watched('normal')]
    for (let day = 16; day <= 31; day += 1) {
      await steps.control.moveClock(`2026-07-${day}T12:00:00+08:00`)
      await look(steps)
    }
    await jump.control.moveClock('2026-07-31T12:00:00+08:00')
    await look(jump)
    // Ids begin with the setting of the clock, which each step is.
    const toldBy = (self: typeof jump) => self.events().map(({ id }) => id.replace(/^.*\|/, ''))
    expect(toldBy(jump)).toEqual(toldBy(steps))
  })

  /** Something happens to the record of the card, and its owner looks. */
  const happens = async (self: Bench, event: LedgerEvent) => {
    await self.store.transaction(async (tx) => {
      const record = await tx.record.open('employee-hz', {})
      record.events.push(event)
    })
    self.time.now += 3_600_000
    await look(self)
  }
  it('tells of an entry that was taken back, with what it takes back', async () => {
    const self = await watched('normal')
    await self.control.simulatePurchase({ kind: 'pharmacy', amount: 12_000 })
    const [bought] = self.events()
    if (bought?.type !== 'entry.posted') throw new Error('nothing was told of the purchase')
    const reverses = bought.data.transactionId
    await happens(self, { id: 'r', at: self.now(), type: 'reversal', of: reverses })
    expect(typesOf(self.events())).toEqual(['entry.posted', 'entry.posted', 'settlement.reversed'])
    expect(self.events()[2]?.data).toMatchObject({ transactionId: 'r', amount: 12_000, reverses })
  })

  it('tells of a yearly limit by the entry that used it up, and by no other', async () => {
    const self = await watched('normal')
    for (let visits = 0; visits < 5; visits += 1) await self.control.simulatePurchase({ kind: 'outpatient', amount: 1_500_000 })
    const ended = self.events().filter(({ type }) => type === 'quota.ended')
    expect(ended).toHaveLength(1)
    expect(ended[0]?.data).toMatchObject({ year: '2026-01-01' })
  })

  it('tells of contributions that are missing and of when they are there again, once each', async () => {
    const self = await watched('arrears')
    await happens(self, { id: 'paid-5', at: self.now(), type: 'credit', kind: 'back-payment', amount: 24_800, period: '2026-05' })
    await happens(self, { id: 'paid-6', at: self.now(), type: 'credit', kind: 'back-payment', amount: 24_800, period: '2026-06' })
    await happens(self, { id: 'open', at: self.now(), type: 'unfreeze' })
    for (let looks = 0; looks < 3; looks += 1) await look(self)
    const told = self.events().flatMap((event) => (event.type === 'coverage.changed' ? [[event.data.from, event.data.to]] : []))
    expect(told).toEqual([['frozen', 'paid']])
  })

  it('tells of a balance below a threshold when it is crossed, and by the threshold it crossed', async () => {
    const self = await watched('normal')
    await self.control.simulatePurchase({ kind: 'pharmacy', amount: 420_000 })
    await self.control.simulatePurchase({ kind: 'pharmacy', amount: 1_000 })
    const low = self.events().filter(({ type }) => type === 'balance.low')
    expect(low).toHaveLength(1)
    const { rules } = await self.get('alerts.get', { cardId: 'primary' })
    expect(low[0]?.data).toMatchObject({ threshold: rules.flatMap((rule) => (rule.kind === 'low-balance' ? [rule.threshold] : []))[0] })
  })

  it('leaves nothing to be told when the unit of work is not kept, and nothing for what was only looked at', async () => {
    const self = await watched('normal')
    await look(self)
    await self.control.previewPurchase({ kind: 'pharmacy', amount: 12_000 })
    expect(self.jobs).toEqual([])
    self.disk.full = true
    await expect(self.control.simulatePurchase({ kind: 'pharmacy', amount: 12_000 })).rejects.toThrow('full')
    expect(self.jobs).toEqual([])
  })

  it('has whoever has a record evaluated, and comes back to them at the moment something becomes known', async () => {
    const self = await watched('normal')
    await self.control.simulatePurchase({ kind: 'pharmacy', amount: 12_000 })
    const people = self.jobs.flatMap((job) => (job.queue === 'evaluate' ? job.data.users : []))
    expect(people).toHaveLength(1)
    self.jobs.length = 0
    await self.run((insurer) => evaluate(insurer, people[0] ?? ''))
    // 百草和大药房 bills at 14:00.
    const [next] = self.jobs
    expect(next).toMatchObject({ queue: 'evaluate', data: { users: people } })
    const until = (next?.at ?? 0) - self.time.now
    expect(self.now() + until).toBeGreaterThanOrEqual(Date.parse('2026-07-15T14:00:00+08:00'))
    expect(self.now() + until).toBeLessThan(Date.parse('2026-07-15T14:00:10+08:00'))
    self.time.now += until
    self.jobs.length = 0
    await self.run((insurer) => evaluate(insurer, people[0] ?? ''))
    expect(typesOf(self.events())).toEqual(['entry.posted'])
  })

  it('is looked for every day among everybody, page by page, by the clock that holds', async () => {
    const self = await watched('normal')
    const epoch = await self.run(async ({ sandbox }) => epochOf(sandbox))
    await self.store.transaction(async (tx) => {
      for (let user = 0; user < 2500; user += 1) await tx.user.put(`p${String(user).padStart(4, '0')}`, newUser(`p${user}`))
    })
    const seen: string[] = []
    let after: string | null = ''
    const daily: (number | null)[] = []
    while (after !== null) {
      self.jobs.length = 0
      const from: string = after
      await self.run((insurer) => syncPage(insurer, { epoch, due: 0, after: from }))
      after = null
      for (const job of self.jobs) {
        if (job.queue === 'evaluate') seen.push(...job.data.users)
        if (job.queue !== 'sync') continue
        if (job.data.after === '') daily.push(job.at)
        else after = job.data.after
      }
    }
    expect(seen.length).toBe(2501)
    expect(new Set(seen).size).toBe(2501)
    // The next one is at 08:30 tomorrow.
    expect(daily.map((at) => self.now() + (at ?? 0) - self.time.now)).toEqual([Date.parse('2026-07-16T08:30:02+08:00')])
    // One that ran a moment early does not plan itself again.
    const due = Date.parse('2026-07-16T08:30:00+08:00')
    self.jobs.length = 0
    await self.run((insurer) => syncPage(insurer, { epoch, due, after: '' }))
    const next = self.jobs.flatMap((job) => (job.queue === 'sync' && job.data.after === '' ? [job.data.due] : []))
    expect(next).toEqual([due + 86_400_000])
    self.jobs.length = 0
    await self.run((insurer) => syncPage(insurer, { epoch: 'of another clock', due: 0, after: '' }))
    expect(self.jobs).toEqual([])
  })
})
