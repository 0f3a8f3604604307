import { ALERT_KINDS, type Host } from '@/contract'
import { toIso, toMs } from '@/domain/beijing-time'
import { historyOf } from '../accounts/account-view'
import { advanceAlerts } from '../alerts/alerts'
import { counters } from '../cashier/counters'
import { checkLife } from '../cashier/life'
import { scanCredential } from '../cashier/scan'
import { decideCase, handInEvidence } from '../cases/advance'
import { paymentNow } from '../coverage/pay'
import { standingOf } from '../coverage/standing'
import { type Insurer, recordDocument, clockOf, insurerOf, sandboxOf } from '../call'
import type { LedgerEvent } from '../ledger/types'
import type { MockControl } from './control-types'
import { outboxOf } from './outbox'
import type { DispatchParts } from '../dispatch'
import { evaluateLater, startSync } from '../alerts/evaluate'
import { sampleBoxes } from '../directory/sample-boxes'
import { demoOf, THIS_PHONE } from './identity'
import { nextYearStart } from '../ledger/calendar'
import { PERSONAS, PERSONA_IDS, recordOf } from '../personas'
import { cityOf } from '../reference/rules'
import { FIXED_CLOCK, SCENARIOS, scenarioOf } from './scenarios'
import { replanBatches } from '../enterprise/batch-job'
import { employerControl } from './employer-control'
import { familyControl } from './family-control'
import { simulateCredit, simulatePurchase } from './simulate'
import { balanceOf, summaryOf } from './people'
import { changesSince, whoseCard } from './standing'
import { sandboxFor, seedPersona, seedScenario, type SeededSession, type SeedContext } from './seed'
import type { Binding, RecordDocument, User } from '../storage/documents'
import { userIdOf } from '../access/users'

export interface ControlParts extends DispatchParts {
  /** The host that previews run on. */
  host: Host
  /** Where the clock stands after a reset, ISO; real time for null. */
  firstClock: string | null
}

/** Without a card a city whose insurance year is the calendar year is used. */
const NOBODY = { admdvs: '330100' }

/** The operators' control, over the same documents as the transport. */
export function createControl(parts: ControlParts): MockControl {
  const { store, host, real, firstClock } = parts
  const listeners: (() => void)[] = []
  const changed = (): void => {
    for (const listener of listeners.slice()) listener()
  }
  /** One unit of work; the cards of the app's present user are brought up to now before and after it. */
  const look = <Result>(work: (within: Insurer, inHand: User | null) => Promise<Result>): Promise<Result> =>
    store.transaction(async (tx) => {
      const within = await insurerOf(parts, tx)
      const inHand = await userInHand(within)
      if (inHand) await advanceAlerts(within, inHand)
      const result = await work(within, inHand)
      const after = await insurerOf(parts, tx)
      parts.see(after.sandbox)
      if (inHand) await advanceAlerts(after, inHand)
      return result
    })
  const act = async <Result>(work: Parameters<typeof look<Result>>[0]): Promise<Result> => {
    const result = await look(work)
    changed()
    return result
  }
  const newWorld = (): string => parts.ids.next('world', 8)
  const seed = async (
    set: (context: SeedContext) => Promise<SeededSession>,
    sandbox?: Omit<Insurer['sandbox'], 'world'>,
  ): Promise<SeededSession> => {
    const before = sandbox ?? (await store.look(async (tx) => ({ ...(await sandboxOf(tx)), sync: null })))
    const kept = { ...before, world: newWorld() }
    parts.see(kept)
    const session = await store.replace(async (tx) => {
      const { ids, ledger, identity, crypto } = parts
      startSync({ tx, sandbox: kept })
      return set({ tx, real, now: clockOf(kept, real()), sandbox: kept, ids, ledger, identity, crypto, host })
    })
    changed()
    return session
  }
  /** Adds what was simulated to the record it happened to. */
  const happen = <Outcome extends { event: LedgerEvent }>(
    simulate: (within: Insurer, card: Binding) => Promise<Outcome>,
  ): Promise<Omit<Outcome, 'event'>> =>
    act(async (within, user) => {
      const card = cardInHand(user)
      const { event, ...told } = await simulate(within, card)
      const record = await recordDocument(within, card.recordId)
      record.events.push(event)
      tellHolders(within, record)
      return told
    })

  return {
    status: () =>
      look(async (within, user) => {
        const { tx, now, sandbox } = within
        const demo = await demoOf(tx)
        const card = primaryCard(user)
        const whose = whoseCard(user, card)
        const recordIds = (user?.cards ?? []).map(({ recordId }) => recordId)
        const credits = card?.alerts.state.credits ?? {}
        return {
          ...whose,
          scenarioId: demo.scenarioId,
          changed: await changesSince(within, demo, { personaId: whose.personaId, recordIds }),
          now: toIso(now),
          reference: FIXED_CLOCK,
          realClock: sandbox.clock === null,
          credentialSeconds: sandbox.credentialSeconds,
          platform: demo.platform,
          credits: ALERT_KINDS.map((kind) => ({ kind, left: credits[kind] ?? 0 })),
          balance: card && (await balanceOf(within, card.recordId)),
          yearTurn: toIso(nextYearStart(now, cityOf(card ? recordOf(card.recordId) : NOBODY, now))),
        }
      }),
    personas: () =>
      store.look(async (tx) => {
        const within = await insurerOf(parts, tx)
        return Promise.all(PERSONA_IDS.map((id) => summaryOf(within, id)))
      }),
    usePersona: (id) => seed((context) => seedPersona(context, id)),
    useScenario(id) {
      const scenario = scenarioOf(id)
      return seed((context) => seedScenario(context, scenario), sandboxFor(scenario, real()))
    },
    scenarios: () => SCENARIOS.map(({ id, personaId }) => ({ id, personaId })),
    simulatePurchase: (input) =>
      happen(async (within, { recordId }) => simulatePurchase(await historyOf(within, recordId), within.now, input)),
    previewPurchase: (input) =>
      store.look(async (tx) => {
        const within = await insurerOf(parts, tx)
        const card = primaryCard(await userInHand(within))
        if (!card || (await balanceOf(within, card.recordId)) === null) return null
        // The same settlement, not stored: the preview equals the outcome.
        const { before, after } = simulatePurchase(await historyOf(within, card.recordId), within.now, input)
        return { before, after }
      }),
    counters,
    setCredentialLife: (seconds) =>
      act(async ({ sandbox }) => {
        checkLife(seconds)
        sandbox.credentialSeconds = seconds
      }),
    scanCredential: (input) => act((within) => scanCredential(within, input)),
    ...familyControl({ look, act, happen, primaryCard }),
    ...employerControl({ act }),
    boxes: () => look((within, user) => sampleBoxes(within, primaryCard(user)?.recordId)),
    simulateCredit: (amount) =>
      happen(async (within, { recordId }) => simulateCredit(await historyOf(within, recordId), within.now, amount)),
    simulateBackPayment: () =>
      act(async (within, user) => {
        const { now } = within
        const card = cardInHand(user)
        const record = await recordDocument(within, card.recordId)
        record.events.push(...paymentNow(await historyOf(within, card.recordId), now))
        tellHolders(within, record)
        return { coveredFrom: standingOf(recordOf(card.recordId), record, now).coveredFrom }
      }),
    handInEvidence: () => act((within, user) => handInEvidence(within, cardInHand(user).recordId)),
    decideCase: (result) =>
      act(async (within, user) => {
        const { recordId } = cardInHand(user)
        await decideCase(within, recordId, result)
        tellHolders(within, await recordDocument(within, recordId))
      }),
    simulateSync: () =>
      act(async (within) => {
        const { sandbox, now } = within
        const { sync } = sandbox
        if (!sync || now <= sync.stoppedAt || now >= (sync.restoredAt ?? sync.expectedBy)) return { resumed: false }
        sync.restoredAt = now
        startSync(within)
        return { resumed: true }
      }),
    moveClock: (to) =>
      act(async (within) => {
        const { tx, sandbox, now: before } = within
        sandbox.clock = to === null ? null : { real: real(), demo: toMs(to) }
        const now = clockOf(sandbox, real())
        // A clock move is not elapsed time for sessions.
        sandbox.moved += now - before
        startSync({ tx, sandbox })
        await replanBatches({ ...within, now })
        const demo = await demoOf(tx)
        demo.outboxFrom = Math.min(demo.outboxFrom, now)
      }),
    outbox: () => look(async ({ tx }, user) => outboxOf(tx, user)),
    onChange(listener) {
      listeners.push(listener)
      return () => {
        const index = listeners.indexOf(listener)
        if (index >= 0) listeners.splice(index, 1)
      }
    },
    async reset() {
      await store.replace(async (tx) => {
        const sandbox = await sandboxOf(tx)
        sandbox.world = newWorld()
        if (firstClock !== null) sandbox.clock = { real: real(), demo: toMs(firstClock) }
        parts.see(sandbox)
        startSync({ tx, sandbox })
      })
      changed()
    },
  }
}

/** The app's present user: last seen on this phone, or the persona that operators chose. */
async function userInHand({ tx, crypto }: Pick<Insurer, 'tx' | 'crypto'>): Promise<User | null> {
  const pointer = await tx.login.get(THIS_PHONE)
  const { personaId } = await demoOf(tx)
  return tx.user.get(pointer?.userId ?? (await userIdOf({ tx, crypto }, PERSONAS[personaId].phone)))
}

/** The card an operator acts on. */
const primaryCard = (user: User | null): Binding | null => user?.cards.find(({ primary }) => primary) ?? user?.cards[0] ?? null

/** @throws RangeError without a card */
function cardInHand(user: User | null): Binding {
  const card = primaryCard(user)
  if (!card) throw new RangeError('no card to act on')
  return card
}

/** Alerts of everybody who has the record bound are evaluated once the change is stored. */
const tellHolders = (within: Insurer, { boundBy }: RecordDocument): void =>
  evaluateLater(
    within,
    boundBy.map(({ userId }) => userId),
  )
