import type { StepKind } from '@/contract'
import { beijingAt } from '@/domain/beijing-time'
import type { Arrears } from '../ledger/calendar'
import type { LedgerEvent } from '../ledger/types'
import type { EmployerSeed, Office, RowFault } from '../enterprise/company'
import type { PersonaId } from '../personas'
import { wholeFamily } from '../personas/relatives'
import type { RelativeSeed } from '../personas/types'
import { feeItem } from '../reference/items'
import type { Fault, ScenarioPlatform } from './outcomes'

/** Demo clock of the reference screens. */
export const FIXED_CLOCK = '2026-07-15T09:41:00+08:00'

/** Initial state of a preview. */
interface Start {
  personaId: PersonaId
  /** Start of the demo clock, ISO; it runs on from there. */
  clock: string
  /** Signed in although the persona has nothing bound. */
  signedIn?: boolean
  faults?: readonly Fault[]
  platform?: ScenarioPlatform
  /** Changes of records on top of their history. */
  changes?: Readonly<Record<string, { events: readonly LedgerEvent[]; arrears?: Arrears }>>
  /** Relatives instead of the persona's, and sends left for their alerts, which are on. */
  family?: { relatives: readonly RelativeSeed[]; sends: number }
  /** A registration at the national channel that was left before this step. */
  leftBefore?: StepKind
  sync?: { stoppedAt: string; expectedBy: string }
  lock?: { recordId: string; until: string }
  /** A record that somebody else has bound. */
  boundElsewhere?: string
  sessionExpired?: boolean
  /** What the persona may do for an employer, instead of the persona's own. */
  office?: Office
  /** What insurers do not answer of an employer's batch. */
  rowFaults?: readonly RowFault[]
  /** What the employer's side did today. */
  employer?: EmployerSeed
}

const EMPLOYEE = 'employee-hz'
const MOTHER = { memberId: 'member-mother', name: '周若兰', relation: '母亲' }

const scenario = <Id extends string>(
  id: Id,
  personaId: PersonaId,
  more: Omit<Start, 'personaId' | 'clock'> & { clock?: string } = {},
): Start & { id: Id } => ({ clock: FIXED_CLOCK, ...more, id, personaId })

/** A long treatment whose pooled part alone exceeds what is left of the yearly limit. */
const longTreatment: LedgerEvent = {
  id: 'employee-hz-20260714-limit',
  at: beijingAt('2026-07-14', '10:05:00'),
  type: 'visit',
  postedAt: beijingAt('2026-07-14', '10:05:00'),
  visit: {
    kind: 'outpatient',
    institutionId: 'H33010000101',
    note: '消化内科',
    member: null,
    items: [
      feeItem({ name: '一般诊疗费', category: 'treatment', level: '1', preselfpay: 0 }, 1500),
      feeItem({ name: '内镜检查与治疗', category: 'examination', level: '1', preselfpay: 0 }, 326000),
      feeItem({ name: '生物制剂', category: 'western-drug', level: '1', preselfpay: 0 }, 498000, 2),
    ],
  },
}

/** Named previews, data only: ledger and handlers compute what they show. */
export const SCENARIOS = [
  scenario('normal', 'employee'),
  scenario('sync-delayed', 'employee', { sync: { stoppedAt: '2026-07-12T22:10:00+08:00', expectedBy: '2026-07-15T18:00:00+08:00' } }),
  scenario('provider-down', 'employee', { faults: [{ kind: 'provider-down', left: 40 }] }),
  scenario('slow', 'employee', { faults: [{ kind: 'slow', left: 20 }] }),
  scenario('malformed', 'employee', { faults: [{ kind: 'malformed', left: 20 }] }),
  scenario('answer-lost', 'employee', { faults: [{ kind: 'answer-lost', left: 1 }], employer: { asked: [48] } }),
  scenario('offline', 'employee', { platform: { network: 'offline' } }),
  scenario('wrong-password', 'newcomer', { signedIn: true, faults: [{ kind: 'wrong-password', left: 1 }] }),
  scenario('locked', 'newcomer', { signedIn: true, lock: { recordId: EMPLOYEE, until: '2026-07-15T10:07:02+08:00' } }),
  scenario('session-expired', 'employee', { sessionExpired: true }),
  scenario('card-bound-elsewhere', 'newcomer', { signedIn: true, boundElsewhere: EMPLOYEE }),
  scenario('card-not-found', 'newcomer', { signedIn: true, faults: [{ kind: 'card-not-found', left: 3 }] }),
  scenario('arrears', 'employee', {
    changes: {
      [EMPLOYEE]: {
        events: [{ id: 'employee-hz-20260701-freeze', at: beijingAt('2026-07-01'), type: 'freeze' }],
        arrears: { months: ['2026-05', '2026-06'], frozenSince: '2026-07-01' },
      },
    },
  }),
  scenario('pending-charge', 'employee'),
  scenario('reversal', 'employee', {
    changes: {
      [EMPLOYEE]: {
        events: [
          {
            id: 'employee-hz-20260715-reversal',
            at: beijingAt('2026-07-15', '08:10:00'),
            type: 'reversal',
            of: 'employee-hz-20260713-t18',
          },
        ],
      },
    },
  }),
  scenario('deductible-met', 'employee', { clock: '2026-05-19T09:41:00+08:00' }),
  scenario('limit-reached', 'employee', { changes: { [EMPLOYEE]: { events: [longTreatment] } } }),
  // Above the threshold, nine hours before the persona's own purchase crosses it: whoever shows it has time to make one.
  scenario('low-balance', 'flexible', { clock: '2026-07-14T09:41:00+08:00' }),
  scenario('family-grant', 'employee', {
    changes: {
      [EMPLOYEE]: {
        events: [
          { id: 'employee-hz-20260112-grant', at: beijingAt('2026-01-12', '09:40:00'), type: 'grant', amount: 50000, member: MOTHER },
        ],
      },
    },
    family: { relatives: wholeFamily, sends: 3 },
  }),
  scenario('family-partial', 'employee', {
    faults: [{ kind: 'relative-down', left: 2 }],
    family: { relatives: wholeFamily, sends: 0 },
  }),
  scenario('year-roll-over', 'employee', { clock: '2027-01-01T09:41:00+08:00' }),
  scenario('authorization-refused', 'newcomer', { platform: { phoneNumber: 'refuse' } }),
  scenario('subscription-refused', 'employee', { platform: { subscription: 'refuse' } }),
  scenario('subscription-banned', 'employee', { platform: { subscription: 'ban' } }),
  scenario('subscription-off', 'employee', { platform: { subscription: 'off' } }),
  scenario('storage-full', 'employee', { platform: { storage: 'full' } }),
  scenario('password-due', 'employee'),
  scenario('password-overdue', 'employee', { clock: '2026-07-29T09:41:00+08:00' }),
  scenario('photo-blurred', 'newcomer', { signedIn: true, leftBefore: 'id-photo', platform: { photo: 'blurred' } }),
  scenario('face-fails', 'newcomer', { signedIn: true, leftBefore: 'face', platform: { face: 'no-match' } }),
  scenario('camera-denied', 'newcomer', { signedIn: true, leftBefore: 'id-photo', platform: { camera: 'refuse' } }),
  scenario('location-refused', 'employee', { platform: { location: 'refuse' } }),
  scenario('authorization-cancelled', 'newcomer', { signedIn: true, platform: { authorization: 'cancel' } }),
  scenario('mismatch', 'employee', { faults: [{ kind: 'mismatch', left: 20 }] }),
  scenario('employer', 'officer'),
  scenario('employer-batch', 'officer', {
    // Rows of the reference screen: two time out, one is throttled for a minute, one has another number at its place.
    rowFaults: [
      { cause: 'timeout', every: 0, positions: [61, 74], until: beijingAt('2026-07-15', '09:41:30') },
      { cause: 'throttled', every: 0, positions: [41], until: beijingAt('2026-07-15', '09:42:00') },
      { cause: 'number-mismatch', every: 0, positions: [26], until: null },
    ],
    employer: { batchAt: '2026-07-15T09:40:09+08:00', withdrawn: { position: 66, at: '2026-07-15T09:40:30+08:00' } },
  }),
  scenario('employer-throttled', 'officer', {
    rowFaults: [{ cause: 'throttled', every: 3, positions: [], until: beijingAt('2026-07-15', '09:44:00') }],
  }),
  scenario('employer-half-fails', 'officer', {
    rowFaults: [{ cause: 'timeout', every: 2, positions: [], until: beijingAt('2026-07-15', '09:46:00') }],
  }),
  scenario('employer-outage', 'officer', {
    rowFaults: [{ cause: 'timeout', every: 1, positions: [], until: beijingAt('2026-07-15', '09:46:00') }],
  }),
  scenario('employer-answer-lost', 'officer', { faults: [{ kind: 'answer-lost', left: 1 }] }),
  scenario('employer-session-ends', 'officer', {
    faults: [{ kind: 'officer-expired', left: 1 }],
    employer: { batchAt: '2026-07-15T09:40:09+08:00' },
  }),
  scenario('employer-nobody-asked', 'officer', { office: { employerId: 'qingyuan', rights: ['contributions', 'accounts'] } }),
  scenario('employer-large', 'officer', { office: { employerId: 'heguang', rights: ['contributions', 'accounts'] } }),
  scenario('work-consent-asked', 'employee', { employer: { asked: [48] } }),
  scenario('throttled', 'newcomer', { signedIn: true, faults: [{ kind: 'throttled', left: 2 }] }),
]

export type ScenarioId = (typeof SCENARIOS)[number]['id']
export type Scenario = Start & { id: ScenarioId }

/** @throws RangeError for an id no scenario has */
export function scenarioOf(id: ScenarioId): Scenario {
  const known = SCENARIOS.find((scenario) => scenario.id === id)
  if (!known) throw new RangeError(`no scenario ${id}`)
  return known
}
