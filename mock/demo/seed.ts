import { DAY, type Host, type Session } from '@/contract'
import { beijingAt, toIso, toMs } from '@/domain/beijing-time'
import { seeDevice, seedDevices } from '../access/devices'
import { PASSWORD_TRIES, recordSubject } from '../access/locks'
import { seedLog } from '../access/security-log'
import { endOf, newDevice, newUser, openSession, registerUser, SESSION_MS } from '../access/users'
import { newCard, noteOwner } from '../accounts/cards'
import { inboxOf, sourceOf, seedHistory } from '../alerts/alerts'
import { countUnread } from '../alerts/source'
import { USUAL_LIFE } from '../cashier/life'
import { seedFamily } from '../family/seed'
import { recordDocument, type Insurer } from '../call'
import { PERSONA_IDS, PERSONAS, type PersonaId } from '../personas'
import type { Persona } from '../personas/types'
import type { Binding, Sandbox, User } from '../storage/documents'
import { demoOf } from './identity'
import { seedEmployer } from './seed-employer'
import { seedVerification } from './seed-verification'
import type { Scenario } from './scenarios'

/** Version of the consent text of seeded users. */
const DEMO_CONSENT_VERSION = 'demo'

/** When a persona's cards were bound, ms; 30 days before `now` where the clock is set before that day. */
function boundMoment(boundAt: string, now: number): number {
  const scripted = beijingAt(boundAt.slice(0, 10), boundAt.slice(11, 19))
  return scripted < now ? scripted : now - 30 * DAY
}

interface CardSeed {
  boundAt: number
  host: Host
  relation?: Binding['relation']
  /** Noted at the record; false for a guest's sample. */
  owned?: boolean
}

/** Binds a card in the past and replays its messages since. */
async function seedCard(call: Insurer, user: User, recordId: string, persona: Persona, seed: CardSeed): Promise<Binding> {
  const { boundAt, host, relation = 'self', owned = false } = seed
  const cardId = `c${call.crypto.digest(`${user.userId}|${recordId}`).slice(0, 16)}`
  // A persona's notices belong to their first card.
  const notices = owned && persona.recordIds[0] === recordId ? persona.notices.slice() : []
  const card = await newCard(call, user, { cardId, recordId, relation, boundAt, notices }, persona)
  if (owned) noteOwner(await recordDocument(call, recordId), user.userId, cardId)
  const inbox = await inboxOf(call, cardId)
  inbox.keepUntil = user.keepUntil
  const source = await sourceOf(call, user, card)
  seedHistory({ ...source, delivery: { ...source.delivery, host } }, persona)
  countUnread({ card, inbox })
  return card
}

/** Relatives' alerts come to a user's first card where the scenario says so. Elsewhere nobody asked for them, and no look reads for them. */
function listenTo({ cards: [first] }: User, family: Scenario['family']): void {
  if (!first || !family) return
  first.familyAlerts = 'platform'
  first.alerts.state.credits = { ...first.alerts.state.credits, 'missed-contribution': family.sends }
}

export type SeededSession = { token: string; expiresAt: string } | null
export type SeedContext = Insurer & { host: Host }

/** Whoever has a persona as a relative has them in every preview of that persona: the relative's side of it. */
async function seedNamedBy(context: SeedContext, { recordIds }: Persona): Promise<void> {
  for (const id of PERSONA_IDS) {
    const {
      recordIds: [holder],
      relatives = [],
    } = PERSONAS[id]
    const named = relatives.filter(({ recordId }) => recordIds.includes(recordId))
    if (holder !== undefined && named.length > 0 && !recordIds.includes(holder)) await seedFamily(context, holder, named)
  }
}

/** Binds a persona's cards; relatives are the first one's. */
async function seedCards(context: SeedContext, user: User, persona: Persona, boundAt: number, family: Scenario['family']): Promise<void> {
  const { relatives = [] } = family ?? persona
  const [ownRecord = ''] = persona.recordIds
  if (relatives.length > 0) await seedFamily(context, ownRecord, relatives)
  await seedNamedBy(context, persona)
  for (const recordId of persona.recordIds) {
    const relation = persona.relations[recordId] ?? 'self'
    await seedCard(context, user, recordId, persona, { boundAt, host: context.host, relation, owned: true })
  }
  if (relatives.length > 0) listenTo(user, family)
}

/** Seeds a persona's user, cards, devices and log, and opens a session. Null for a newcomer who is not signed in. */
async function seedUser(
  context: SeedContext,
  personaId: PersonaId,
  { signedIn = false, family, office, leftBefore }: Pick<Scenario, 'signedIn' | 'family' | 'office' | 'leftBefore'> = {},
): Promise<SeededSession> {
  const { tx, now, host, identity } = context
  const persona = PERSONAS[personaId]
  const demo = await demoOf(tx)
  demo.personaId = personaId
  demo.outboxFrom = now
  if (personaId === 'newcomer' && !signedIn) return null
  const boundAt = boundMoment(persona.boundAt, now)
  const user = await registerUser(context, persona.phone, DEMO_CONSENT_VERSION, signedIn ? now : boundAt)
  await seedCards(context, user, persona, boundAt, family)
  const acting = office ?? persona.office
  if (acting) user.offices = [{ employerId: acting.employerId, rights: acting.rights.slice() }]
  // The preview's device is seen first, which makes it the confirmed one.
  const device = await seeDevice(context, user, host, await identity.preview(context, host), boundAt)
  seedDevices(context, user, persona)
  await seedLog(context, user, boundAt)
  const { token, expiresAt } = await openSession(context, user, device)
  const [session] = device.sessions.slice(-1)
  if (leftBefore && session) await seedVerification({ ...context, caller: { user, device, session } }, persona.phone, leftBefore)
  return { token, expiresAt }
}

/** Seeds one persona; everything else is as on a first start. */
export async function seedPersona(context: SeedContext, personaId: PersonaId): Promise<SeededSession> {
  await context.tx.sandbox.put('', context.sandbox)
  return seedUser(context, personaId)
}

export const sandboxFor = ({ clock, sync, rowFaults = [] }: Scenario, real: number): Omit<Sandbox, 'world'> => ({
  clock: { real, demo: toMs(clock) },
  moved: 0,
  credentialSeconds: USUAL_LIFE,
  sync: sync ? { stoppedAt: toMs(sync.stoppedAt), expectedBy: toMs(sync.expectedBy), restoredAt: null } : null,
  rowFaults: rowFaults.map((fault) => ({ ...fault, positions: fault.positions.slice() })),
})

/** Seeds a scenario's changes of records and its lock. */
async function seedRecords(context: SeedContext, { changes = {}, lock }: Scenario): Promise<void> {
  const { tx, ids } = context
  for (const recordId of Object.keys(changes)) {
    const change = changes[recordId]
    if (!change) continue
    const record = await recordDocument(context, recordId)
    record.events = change.events.slice()
    if (change.arrears) record.arrears = { ...change.arrears, months: change.arrears.months.slice() }
  }
  if (!lock) return
  const lockId = `l${ids.next('lock')}`
  await tx.lock.put(lockId, { subject: recordSubject(lock.recordId), keepUntil: null })
  const record = await recordDocument(context, lock.recordId)
  record.lock = { lockId, wrong: PASSWORD_TRIES, until: toMs(lock.until), reported: false }
}

/** Binds a record to another user. */
async function seedStranger(context: SeedContext, recordId: string): Promise<void> {
  const stranger = await context.tx.user.put('someone-else', newUser('someone-else'))
  const { now, host } = context
  const card = await seedCard(context, stranger, recordId, PERSONAS.newcomer, { boundAt: now - 1, host, owned: true })
  countUnread({ card, inbox: await context.tx.inbox.open(card.cardId, {}) })
}

/** Lets all sessions of a user end now, and their silent sign-in. */
async function endSessions({ tx, now, sandbox }: SeedContext, userId: string): Promise<void> {
  const user = await tx.user.get(userId)
  for (const device of user?.devices ?? []) {
    if (device.login !== null) await tx.login.delete(device.login)
    device.login = null
    for (const session of device.sessions) session.expiresAt -= endOf(session, sandbox) - now
  }
}

/** Seeds everything a scenario names. */
export async function seedScenario(context: SeedContext, scenario: Scenario): Promise<SeededSession> {
  const { tx, now, sandbox } = context
  await tx.sandbox.put('', sandbox)
  const demo = await demoOf(tx)
  demo.scenarioId = scenario.id
  demo.faults = (scenario.faults ?? []).map((fault) => ({ ...fault }))
  demo.platform = { ...scenario.platform }
  await seedRecords(context, scenario)
  const session = await seedUser(context, scenario.personaId, scenario)
  if (scenario.employer) await seedEmployer(context, scenario.employer)
  if (scenario.boundElsewhere) await seedStranger(context, scenario.boundElsewhere)
  if (!scenario.sessionExpired || !session) return session
  const user = await registerUser(context, PERSONAS[scenario.personaId].phone, DEMO_CONSENT_VERSION, now)
  await endSessions(context, user.userId)
  return { token: session.token, expiresAt: toIso(now) }
}

/** Record that guests see. */
const SAMPLE_RECORD = 'employee-hz'

/** Opens a guest's session with a sample card of its own, deleted with the session. */
export async function openSample(call: Insurer, host: Host): Promise<Session> {
  const { tx, real, now, ids } = call
  const userId = `sample-${ids.next('guest')}`
  const user = await tx.user.put(userId, newUser(userId, real() + SESSION_MS))
  const device = newDevice('d-sample', host, '', now)
  user.devices.push(device)
  await seedCard(call, user, SAMPLE_RECORD, PERSONAS.employee, { boundAt: boundMoment(PERSONAS.employee.boundAt, now), host })
  return openSession(call, user, device, 'sample')
}
