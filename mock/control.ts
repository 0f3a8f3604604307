import { ALERT_KINDS, type Host } from '@/contract'
import { toDate, toIso, toMs } from '@/domain/beijing-time'
import { renderAlert, templateOf } from '@/domain/alert-message'
import { totalOf } from '@/domain/ledger'
import { ageOn } from '@/domain/identity'
import { maskName } from '@/domain/mask'
import { advanceAlerts } from './alerts'
import { freshnessOf, viewOf } from './context'
import type { MockControl, OutboxItem, PersonaSummary, PersonaId } from './control-types'
import type { Crypto } from './crypto'
import { nextYearStart } from './ledger/calendar'
import { createLedger, type Ledger } from './ledger/ledger'
import { PERSONAS, PERSONA_IDS, credentialsOf, recordOf } from './personas'
import { cityOf } from './reference/rules'
import { OUTBOX_REMARK } from './reference/texts'
import { SCENARIOS, scenarioOf } from './scenarios'
import { simulateCredit, simulatePurchase } from './simulate'
import { stagePersona, stageScenario, type Staged } from './stage'
import { freshState, type Binding, type StateFile } from './state'
import { userIdOf } from './users'

export interface ControlParts {
  file: StateFile
  ledger: Ledger
  /** Of people and histories. */
  seed: string
  /** Of tokens and codes. */
  secret: string
  /** Where previews run: a phone's platform, or a browser. */
  host: Host
  /** Real time, ms. */
  real(): number
  /** The demo clock, ms. */
  now(): number
  crypto: Crypto
}

/** Without a card the calendar year counts. */
const NOBODY = { admdvs: '330100' }

/** The operators' switchboard over the same state the transport works on. */
export function createControl(parts: ControlParts): MockControl {
  const { file, ledger, seed, secret, host } = parts
  const listeners: (() => void)[] = []
  const source = () => ({ state: file.state, ledger, now: parts.now(), seed: secret })
  const settle = (): void => {
    advanceAlerts(source())
    file.save()
    for (const listener of listeners.slice()) listener()
  }
  const stage = (staged: Staged): Staged['session'] => {
    file.replace(staged.state)
    settle()
    return staged.session
  }
  const staging = () => ({ ledger, seed: secret, host, real: parts.real(), crypto: parts.crypto })

  /** The card an operator acts on: the primary one of whoever uses the app. */
  const primaryCard = (): Binding | null => {
    const { state } = file
    const userId = state.hostUser ?? userIdOf({ crypto: parts.crypto, state }, PERSONAS[state.personaId].phone)
    const mine = state.bindings.filter((binding) => binding.userId === userId)
    return mine.find((binding) => binding.primary) ?? mine[0] ?? null
  }
  const balanceOf = (recordId: string): number | null => {
    const { state, now } = source()
    const view = viewOf(source(), recordId, freshnessOf(state, recordId, now).asOf, now)
    return view.record.hasAccount ? totalOf(view.position.sub) : null
  }
  const summaryOf = (id: PersonaId): PersonaSummary => {
    const recordId = PERSONAS[id].recordIds[0]
    if (recordId === undefined) return { id, nameMasked: null, balance: null, age: null, insutype: null, psnType: null, credentials: null }
    const record = recordOf(recordId)
    return {
      id,
      nameMasked: maskName(record.name),
      balance: balanceOf(recordId),
      age: ageOn(record.birthDate, toDate(parts.now())),
      insutype: record.insutype,
      psnType: record.psnType,
      credentials: { admdvs: record.admdvs, ...credentialsOf(recordId) },
    }
  }

  return {
    status() {
      advanceAlerts(source())
      const { state } = file
      const card = primaryCard()
      const credits = (card && state.alerts[card.cardId]?.state.credits) ?? {}
      return {
        personaId: state.personaId,
        scenarioId: state.scenarioId,
        now: toIso(parts.now()),
        realClock: state.clock === null,
        platform: state.platform,
        credits: ALERT_KINDS.map((kind) => ({ kind, left: credits[kind] ?? 0 })),
        balance: card && balanceOf(card.recordId),
        yearTurn: toIso(nextYearStart(parts.now(), cityOf(card ? recordOf(card.recordId) : NOBODY, parts.now()))),
      }
    },
    personas: () => PERSONA_IDS.map(summaryOf),
    usePersona: (id) => stage(stagePersona(staging(), id, file.state.clock)),
    useScenario: (id) => stage(stageScenario(staging(), scenarioOf(id))),
    scenarios: () => SCENARIOS.map(({ id, personaId }) => ({ id, personaId })),
    simulatePurchase(input) {
      const card = primaryCard()
      if (!card) throw new RangeError('no card to pay with')
      const result = simulatePurchase(source(), card.recordId, input)
      settle()
      return result
    },
    previewPurchase(input) {
      const card = primaryCard()
      if (!card || balanceOf(card.recordId) === null) return null
      // The same settlement on a copy: what is shown beforehand is what happens.
      const copy = { ...source(), state: JSON.parse(JSON.stringify(file.state)) as typeof file.state, ledger: createLedger(seed) } // a copy of that very type
      const { before, after } = simulatePurchase(copy, card.recordId, input)
      return { before, after }
    },
    simulateCredit(amount) {
      const card = primaryCard()
      if (!card) throw new RangeError('no card to credit')
      const result = simulateCredit(source(), card.recordId, amount)
      settle()
      return result
    },
    simulateSync() {
      const { sync } = file.state
      const now = parts.now()
      if (sync && now > sync.stoppedAt && now < (sync.restoredAt ?? sync.expectedBy)) sync.restoredAt = now
      settle()
    },
    moveClock(to) {
      const before = parts.now()
      file.state.clock = to === null ? null : { real: parts.real(), demo: toMs(to) }
      // A jump of the demo clock is not time the person was away: open sessions go along.
      for (const session of file.state.sessions) if (session.expiresAt > before) session.expiresAt += parts.now() - before
      settle()
    },
    outbox() {
      advanceAlerts(source())
      return outboxOf(file.state)
    },
    onChange(listener) {
      listeners.push(listener)
      return () => {
        const index = listeners.indexOf(listener)
        if (index >= 0) listeners.splice(index, 1)
      }
    },
    reset() {
      file.replace(freshState(host))
      settle()
    },
  }
}

/** SMS codes and platform messages, newest first. Field labels are keys; the app has the words. */
function outboxOf(state: StateFile['state']): OutboxItem[] {
  const items: OutboxItem[] = state.sms.slice()
  for (const { message } of state.messages) {
    const { delivery, body } = message
    if (delivery.channel !== 'platform' || delivery.at < toIso(state.outboxFrom)) continue
    const fields = renderAlert(body, OUTBOX_REMARK).map(({ key, value }) => ({ label: key, value }))
    items.push({ id: message.id, at: delivery.at, channel: delivery.host, code: null, kind: templateOf(body), fields })
  }
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => (a.item.at < b.item.at ? 1 : a.item.at > b.item.at ? -1 : b.index - a.index))
    .map(({ item }) => item)
}
