import fc from 'fast-check'
import { createMockBackend, type PersonaId } from '@mock'
import { toMonth } from '@/domain/beijing-time'
import { addMonths } from '@/domain/calendar'
import { createLedger } from '../../../mock/ledger/ledger'
import type { RecordChanges } from '../../../mock/ledger/ledger'
import { PERSONAS } from '../../../mock/personas'
import { parseState } from '../../../mock/state'
import { bench, memoryStore, type Bench } from '../helpers'
import { anyLife, DAY, END, FROM, life } from './people'

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

function act({ control, time }: Bench, told: Action): void {
  if ('days' in told) time.now += told.days * DAY
  else if ('credit' in told) control.simulateCredit(told.credit)
  else control.simulatePurchase(told)
}

/** A persona at the fixed clock, to whose first record a life has happened. */
function stage(id: PersonaId, changes: RecordChanges): { text: string; token: string } {
  const app = bench('normal')
  const token = app.control.usePersona(id)?.token ?? ''
  const loaded = parseState(app.store.text)
  if (loaded.status !== 'loaded') throw new Error('nothing stored')
  const recordId = PERSONAS[id].recordIds[0]!
  return { text: JSON.stringify({ ...loaded.state, changes: { [recordId]: changes } }), token }
}

function openAt({ text, token }: { text: string; token: string }): Bench {
  const app = bench(undefined, memoryStore(text))
  app.token = token
  return app
}

/** The same phone after the app was killed: nothing survives but the store. */
const reopened = (app: Bench): Bench => {
  const { transport, control } = createMockBackend({ store: app.store, clock: () => app.time.now })
  const again: Bench = { ...bench(undefined, memoryStore(null)), transport, control, store: app.store, time: app.time, token: app.token }
  again.ask = (name, input) => transport.send(name, input, { token: app.token })
  return again
}

/** Everything the app could show. */
async function shown(app: Bench): Promise<unknown> {
  const answers: unknown[] = [app.control.status(), await app.ask('messages.list', { limit: 50 })]
  const cards = await app.ask('cards.list', {})
  answers.push(cards)
  for (const { cardId } of cards.ok ? cards.data.cards : []) {
    answers.push(await app.ask('account.overview', { cardId }), await app.ask('account.statement', { cardId }))
    answers.push(await app.ask('transactions.list', { cardId, from: '2024-01-01', to: '2027-12-31', limit: 50 }))
  }
  return answers
}

describe('through the backend', () => {
  it('a state saved at any moment and loaded again goes on as if nothing had happened', async () => {
    await fc.assert(
      fc.asyncProperty(personaId, life, fc.array(fc.tuple(action, fc.boolean()), { maxLength: 6 }), async (id, changes, acts) => {
        const staged = stage(id, changes)
        const kept = openAt(staged)
        let killed = openAt(staged)
        for (const [told, kill] of acts) {
          act(kept, told)
          act(killed, told)
          if (kill) killed = reopened(killed)
        }
        expect(await shown(killed)).toEqual(await shown(kept))
        expect(killed.store.text).toBe(kept.store.text)
      }),
      { numRuns: 12 },
    )
  })

  it('the clock moved in one jump shows what it shows moved day by day', async () => {
    await fc.assert(
      fc.asyncProperty(personaId, life, fc.integer({ min: 1, max: 29 }), async (id, changes, days) => {
        const staged = stage(id, changes)
        const jump = openAt(staged)
        const daily = openAt(staged)
        for (let day = 0; day < days; day += 1) {
          act(daily, { days: 1 })
          daily.control.status()
        }
        act(jump, { days })
        expect(await shown(daily)).toEqual(await shown(jump))
      }),
      { numRuns: 10 },
    )
  })
})
