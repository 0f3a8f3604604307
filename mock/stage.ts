import type { Host } from '@/contract'
import { toIso, toMs } from '@/domain/beijing-time'
import { seedAlerts } from './alerts'
import type { Context } from './context'
import type { PersonaId } from './control-types'
import { seedDevices, seeDevice } from './devices'
import { cardIdOf } from './handlers/cards'
import type { Crypto } from './crypto'
import type { Arrears } from './ledger/calendar'
import type { Ledger } from './ledger/ledger'
import { PASSWORD_TRIES, recordSubject } from './locks'
import { PERSONAS } from './personas'
import { boundMoment } from './sample'
import type { Scenario } from './scenarios'
import { freshState, type Binding, type Lock, type State } from './state'
import { tellPast } from './security-log'
import { openSession, registerUser } from './users'

/** Version of the consent text that previews count as agreed to. */
const DEMO_CONSENT_VERSION = 'demo'
const NO_ARREARS: Arrears = { months: [], frozenSince: null }

export interface Staged {
  state: State
  session: { token: string; expiresAt: string } | null
}

interface Parts {
  ledger: Ledger
  seed: string
  /** Real time now, ms. */
  real: number
  host: Host
  crypto: Crypto
}

/** Sets a persona up from nothing: its user, its cards as bound some time ago, and their alerts so far. */
function seat(context: Context, personaId: PersonaId, signedIn: boolean): Staged['session'] {
  const { state, now } = context
  const persona = PERSONAS[personaId]
  state.personaId = personaId
  if (personaId === 'newcomer' && !signedIn) return null
  const boundAt = boundMoment(persona.boundAt, now)
  const user = registerUser(context, persona.phone, DEMO_CONSENT_VERSION, signedIn ? now : boundAt)
  state.hostUser = user.userId
  persona.recordIds.forEach((recordId, index) => {
    const binding: Binding = {
      cardId: cardIdOf(recordId),
      recordId,
      userId: user.userId,
      relation: persona.relations[recordId] ?? 'self',
      boundAt,
      primary: index === 0,
    }
    state.bindings.push(binding)
    seedAlerts(context, binding, persona)
  })
  state.outboxFrom = now
  // The device of the preview was there first: it is the user's own.
  const deviceId = seeDevice(context, user.userId, state.host, state.host, boundAt)
  seedDevices(context, user.userId, persona)
  tellPast(context, user.userId, boundAt)
  const { token, expiresAt } = openSession(context, user.userId, 'full', deviceId)
  return { token, expiresAt }
}

const contextOf = ({ seed, ledger, crypto }: Parts, state: State, now: number): Context => ({
  now,
  seed,
  state,
  ledger,
  session: null,
  crypto,
})

const lockOf = ({ recordId, until }: NonNullable<Scenario['lock']>): Lock => ({
  lockId: `l-${recordId}`,
  subject: recordSubject(recordId),
  wrong: PASSWORD_TRIES,
  until: toMs(until),
  reported: false,
})

/** A fresh state with one persona seated; `clock` is where the demo clock stands (kept when null: real time). */
export function stagePersona(parts: Parts, personaId: PersonaId, clock: State['clock']): Staged {
  const state: State = { ...freshState(parts.host), clock }
  const now = clock ? clock.demo + (parts.real - clock.real) : parts.real
  const session = seat(contextOf(parts, state, now), personaId, false)
  return { state, session }
}

const stoppedSync = ({ stoppedAt, expectedBy }: NonNullable<Scenario['sync']>): State['sync'] => ({
  stoppedAt: toMs(stoppedAt),
  expectedBy: toMs(expectedBy),
  restoredAt: null,
})

function changesIn({ changes = {} }: Scenario): State['changes'] {
  const copied: State['changes'] = {}
  for (const recordId of Object.keys(changes)) {
    const change = changes[recordId]
    if (change) copied[recordId] = { events: change.events.slice(), arrears: change.arrears ?? NO_ARREARS }
  }
  return copied
}

/** A fresh state that shows a named preview. */
export function stageScenario(parts: Parts, scenario: Scenario): Staged {
  const now = toMs(scenario.clock)
  const state: State = {
    ...freshState(parts.host),
    scenarioId: scenario.id,
    clock: { real: parts.real, demo: now },
    faults: (scenario.faults ?? []).map((fault) => ({ ...fault })),
    platform: { ...scenario.platform },
    sync: scenario.sync ? stoppedSync(scenario.sync) : null,
    locks: scenario.lock ? [lockOf(scenario.lock)] : [],
    changes: changesIn(scenario),
  }
  const session = seat(contextOf(parts, state, now), scenario.personaId, scenario.signedIn ?? false)
  if (scenario.boundElsewhere) {
    state.bindings.push({
      cardId: 'c-elsewhere',
      recordId: scenario.boundElsewhere,
      userId: 'someone-else',
      relation: 'self',
      boundAt: now - 1,
      primary: true,
    })
  }
  if (!scenario.sessionExpired) return { state, session }
  state.hostUser = null
  for (const open of state.sessions) open.expiresAt = now
  return { state, session: session && { token: session.token, expiresAt: toIso(now) } }
}
