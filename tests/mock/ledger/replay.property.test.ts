import { DAY } from '@/contract'
import fc from 'fast-check'
import type { PersonaId } from '@mock'
import { toMonth } from '@/domain/beijing-time'
import { addMonths } from '@/domain/calendar'
import { createLedger } from '../../../mock/ledger/ledger'
import type { RecordChanges } from '../../../mock/ledger/calendar'
import { PERSONAS } from '../../../mock/personas'
import { keepUntilOf } from '../../../mock/storage/driver'
import { bench, memoryDisk, type Bench, type Disk } from '../helpers'
import { anyLife, END, FROM, life } from './people'

describe('the ledger tells the same story', () => {
  it('byte for byte from the same seed, in whatever order the events are stored', () => {
    fc.assert(
      fc.property(anyLife, fc.nat(), ({ seed, of, changes }, turn) => {
        const told = JSON.stringify(createLedger(seed).entries(of, changes, END))
        expect(JSON.stringify(createLedger(seed).entries(of, changes, END))).toBe(told)
        const cut = turn % Math.max(1, changes.events.length)
        const events = changes.events.slice(cut).concat(changes.events.slice(0, cut)).reverse()
        expect(JSON.stringify(createLedger(seed).entries(of, { ...changes, events }, END))).toBe(told)
        expect(JSON.parse(told)).toEqual(createLedger(seed).entries(of, changes, END))
      }),
      { numRuns: 40 },
    )
  })

  it('however far it looks ahead, and in one jump or month by month', () => {
    fc.assert(
      fc.property(anyLife, fc.integer({ min: FROM, max: END }), ({ seed, of, changes }, at) => {
        const ledger = createLedger(seed)
        // What happened by then has its final amount, also where it posts long after.
        const known = (entries: ReturnType<typeof ledger.entries>) => entries.filter(({ occurredAt }) => occurredAt <= at)
        let stepwise = ledger.entries(of, changes, FROM)
        for (let month = toMonth(FROM); month <= toMonth(at); month = addMonths(month, 6))
          stepwise = ledger.entries(of, changes, Date.parse(`${month}-15`))
        stepwise = ledger.entries(of, changes, at)
        expect(stepwise).toEqual(createLedger(seed).entries(of, changes, at))
        expect(known(createLedger(seed).entries(of, changes, END))).toEqual(known(stepwise))
      }),
      { numRuns: 25 },
    )
  })
})

type Action = { days: number } | { kind: 'pharmacy' | 'outpatient' | 'inpatient'; amount: number } | { credit: number }

const amount = fc.integer({ min: 1, max: 300_000 })
const action: fc.Arbitrary<Action> = fc.oneof(
  fc.record({ days: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ kind: fc.constantFrom('pharmacy' as const, 'outpatient' as const, 'inpatient' as const), amount }),
  fc.record({ credit: amount }),
)
const personaId = fc.constantFrom<PersonaId>('employee', 'retiree', 'flexible', 'student', 'two-cities', 'parent')

async function act({ control, time }: Bench, told: Action): Promise<void> {
  if ('days' in told) time.now += told.days * DAY
  else if ('credit' in told) await control.simulateCredit(told.credit)
  else await control.simulatePurchase(told)
}

interface Staged {
  documents: Record<string, unknown>
  token: string
}

/** A persona at the fixed clock, to whose first record a life has happened. */
async function stage(id: PersonaId, { events, arrears }: RecordChanges): Promise<Staged> {
  const app = await bench('normal')
  const token = (await app.control.usePersona(id))?.token ?? ''
  await app.store.transaction(async ({ record }) => {
    const happened = await record.open(PERSONAS[id].recordIds[0]!, {})
    happened.events = events.slice()
    happened.arrears = { ...arrears, months: arrears.months.slice() }
  })
  return { documents: app.driver.documents(), token }
}

async function openOn(driver: Disk, token: string, now?: number): Promise<Bench> {
  const app = await bench(undefined, driver, now)
  app.token = token
  return app
}

const openAt = ({ documents, token }: Staged): Promise<Bench> => openOn(memoryDisk(documents), token)

/** The same phone after the app was killed: nothing survives but the store. */
const reopened = ({ driver, token = '', time }: Bench): Promise<Bench> => openOn(driver, token, time.now)

/** What is kept for good: an app that starts removes what has ended meanwhile. */
const lasting = ({ driver }: Bench): Record<string, unknown> =>
  Object.fromEntries(Object.entries(driver.documents()).filter(([, document]) => keepUntilOf(document as object) === null))

/** Everything the app could show, without what is new in every answer. */
async function shown(app: Bench): Promise<unknown> {
  const answers: unknown[] = [await app.control.status(), await app.ask('messages.list', { limit: 50 })]
  const cards = await app.ask('cards.list', {})
  answers.push(cards)
  for (const { cardId } of cards.ok ? cards.data.cards : []) {
    answers.push(await app.ask('account.overview', { cardId }), await app.ask('account.statement', { cardId }))
    answers.push(await app.ask('transactions.list', { cardId, from: '2024-01-01', to: '2027-12-31', limit: 50 }))
  }
  return JSON.parse(JSON.stringify(answers, (key, value: unknown) => (key === 'requestId' || key === 'reference' ? undefined : value)))
}

describe('through the backend', () => {
  it('a state saved at any moment and loaded again goes on as if nothing had happened', async () => {
    await fc.assert(
      fc.asyncProperty(personaId, life, fc.array(fc.tuple(action, fc.boolean()), { maxLength: 6 }), async (id, changes, acts) => {
        const staged = await stage(id, changes)
        const kept = await openAt(staged)
        let killed = await openAt(staged)
        for (const [told, kill] of acts) {
          await act(kept, told)
          await act(killed, told)
          if (kill) killed = await reopened(killed)
        }
        expect(await shown(killed)).toEqual(await shown(kept))
        expect(lasting(killed)).toEqual(lasting(kept))
      }),
      { numRuns: 12 },
    )
  })

  it('the clock moved in one jump shows what it shows moved day by day', async () => {
    await fc.assert(
      fc.asyncProperty(personaId, life, fc.integer({ min: 1, max: 29 }), async (id, changes, days) => {
        const staged = await stage(id, changes)
        const jump = await openAt(staged)
        const daily = await openAt(staged)
        for (let day = 0; day < days; day += 1) {
          await act(daily, { days: 1 })
          await daily.control.status()
        }
        await act(jump, { days })
        expect(await shown(daily)).toEqual(await shown(jump))
      }),
      { numRuns: 10 },
    )
  })
})
