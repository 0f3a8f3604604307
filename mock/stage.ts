import type { Host } from '@/contract'
import { toIso, toMs } from '@/domain/beijing-time'
import { countUnread } from './alert-source'
import { boundMoment, seatCard } from './cards'
import type { Call } from './call'
import type { PersonaId } from './control-types'
import { seeDevice, seedDevices } from './devices'
import { demoOf } from './identity/demo'
import { PASSWORD_TRIES, recordSubject } from './locks'
import { PERSONAS } from './personas'
import { recordDocument } from './records'
import type { Scenario } from './scenarios'
import { tellPast } from './security-log'
import type { Sandbox } from './storage/documents'
import { endOf, newUser, openSession, registerUser } from './users'

/** Version of the consent text that previews count as agreed to. */
const DEMO_CONSENT_VERSION = 'demo'

export type StagedSession = { token: string; expiresAt: string } | null
export type Staging = Omit<Call, 'caller'> & { host: Host }

/** Sets a persona up from nothing: its user, its cards as bound some time ago, and their alerts so far. */
async function seat(staging: Staging, personaId: PersonaId, signedIn: boolean): Promise<StagedSession> {
  const { tx, now, host, identity } = staging
  const persona = PERSONAS[personaId]
  const demo = await demoOf(tx)
  demo.personaId = personaId
  demo.outboxFrom = now
  if (personaId === 'newcomer' && !signedIn) return null
  const boundAt = boundMoment(persona.boundAt, now)
  const user = await registerUser(staging, persona.phone, DEMO_CONSENT_VERSION, signedIn ? now : boundAt)
  for (const recordId of persona.recordIds)
    await seatCard(staging, user, recordId, persona, { boundAt, host, relation: persona.relations[recordId] ?? 'self', owned: true })
  // The device of the preview was there first: it is the user's own.
  const device = await seeDevice(staging, user, host, await identity.device(staging, host, host), boundAt)
  seedDevices(staging, user, persona)
  await tellPast(staging, user, boundAt)
  const { token, expiresAt } = await openSession(staging, user, device)
  return { token, expiresAt }
}

/** One persona seated, with everything else as on a first start. */
export async function stagePersona(staging: Staging, personaId: PersonaId): Promise<StagedSession> {
  await staging.tx.sandbox.put('', staging.sandbox)
  return seat(staging, personaId, false)
}

export const sandboxFor = ({ clock, sync }: Scenario, real: number): Sandbox => ({
  clock: { real, demo: toMs(clock) },
  moved: 0,
  sync: sync ? { stoppedAt: toMs(sync.stoppedAt), expectedBy: toMs(sync.expectedBy), restoredAt: null } : null,
})

/** What happened to records before the preview begins. */
async function stageRecords(staging: Staging, { changes = {}, lock }: Scenario): Promise<void> {
  const { tx, ids } = staging
  for (const recordId of Object.keys(changes)) {
    const change = changes[recordId]
    if (!change) continue
    const record = await recordDocument(staging, recordId)
    record.events = change.events.slice()
    if (change.arrears) record.arrears = { ...change.arrears, months: change.arrears.months.slice() }
  }
  if (!lock) return
  const lockId = `l${ids.next('lock')}`
  await tx.lock.put(lockId, { subject: recordSubject(lock.recordId), keepUntil: null })
  const record = await recordDocument(staging, lock.recordId)
  record.lock = { lockId, wrong: PASSWORD_TRIES, until: toMs(lock.until), reported: false }
}

/** Somebody else has a card bound. */
async function seatStranger(staging: Staging, recordId: string): Promise<void> {
  const stranger = await staging.tx.user.put('someone-else', newUser('someone-else'))
  const { now, host } = staging
  const card = await seatCard(staging, stranger, recordId, PERSONAS.newcomer, { boundAt: now - 1, host, owned: true })
  countUnread({ card, inbox: await staging.tx.inbox.open(card.cardId, {}) })
}

/** A preview that begins after the session has ended. */
async function endSessions({ tx, now, sandbox }: Staging, userId: string): Promise<void> {
  const user = await tx.user.get(userId)
  for (const device of user?.devices ?? []) {
    if (device.login !== null) await tx.login.delete(device.login)
    device.login = null
    for (const session of device.sessions) session.expiresAt -= endOf(session, sandbox) - now
  }
}

/** Everything as a named preview shows it. */
export async function stageScenario(staging: Staging, scenario: Scenario): Promise<StagedSession> {
  const { tx, now, sandbox } = staging
  await tx.sandbox.put('', sandbox)
  const demo = await demoOf(tx)
  demo.scenarioId = scenario.id
  demo.faults = (scenario.faults ?? []).map((fault) => ({ ...fault }))
  demo.platform = { ...scenario.platform }
  await stageRecords(staging, scenario)
  const session = await seat(staging, scenario.personaId, scenario.signedIn ?? false)
  if (scenario.boundElsewhere) await seatStranger(staging, scenario.boundElsewhere)
  if (!scenario.sessionExpired || !session) return session
  const user = await registerUser(staging, PERSONAS[scenario.personaId].phone, DEMO_CONSENT_VERSION, now)
  await endSessions(staging, user.userId)
  return { token: session.token, expiresAt: toIso(now) }
}
