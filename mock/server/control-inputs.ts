import * as v from 'valibot'
import { BUSINESS_TYPES, CASE_RESULTS, drugCode, isoTime, parseTime, WORK_PURPOSES } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { credentialSeconds } from '../cashier/life'
import type { MockControl } from '../demo/control-types'
import { PERSONA_IDS } from '../personas'
import { SCENARIOS } from '../demo/scenarios'

/** Limits of the test clock: the ledger calculates every month of a record up to the clock, so a far date would take too long. */
const YEARS = ['2000-01-01T00:00:00+08:00', '2100-01-01T00:00:00+08:00'] as const

/** A time that the test clock may be set to. */
export const clockMoment = v.pipe(
  isoTime,
  // Also called where `isoTime` has failed: NaN fails both comparisons.
  v.check((text) => {
    const moment = parseTime(text) ?? Number.NaN
    return toMs(YEARS[0]) <= moment && moment < toMs(YEARS[1])
  }),
)

/** Fen; at most ten million yuan. */
const amount = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000_000))
const purchase = v.strictObject({ kind: v.picklist(['pharmacy', 'outpatient', 'inpatient']), amount })
const line = v.strictObject({ name: v.pipe(v.string(), v.minLength(1), v.maxLength(40)), amount, level: v.picklist(['1', '2', '3']) })
const scanned = v.strictObject({
  token: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  institutionId: v.pipe(v.string(), v.length(12)),
  business: v.picklist(BUSINESS_TYPES),
  items: v.optional(v.pipe(v.array(line), v.maxLength(50))),
  drugs: v.optional(
    v.pipe(
      v.array(v.strictObject({ drugCode, cnt: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9)) })),
      v.minLength(1),
      v.maxLength(20),
    ),
  ),
  prescription: v.optional(v.boolean()),
})
const memberId = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const nothing = v.strictTuple([])
const employees = [v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)), v.picklist(['grant', 'refuse', 'withdraw'])] as const

/** Arguments of each control; a control without an entry cannot be called over HTTP. */
export const ARGUMENTS: Record<Exclude<keyof MockControl, 'onChange'>, v.GenericSchema<unknown[]>> = {
  status: nothing,
  personas: nothing,
  usePersona: v.strictTuple([v.picklist(PERSONA_IDS)]),
  useScenario: v.strictTuple([v.picklist(SCENARIOS.map(({ id }) => id))]),
  scenarios: nothing,
  simulatePurchase: v.strictTuple([purchase]),
  previewPurchase: v.strictTuple([purchase]),
  counters: nothing,
  boxes: nothing,
  setCredentialLife: v.strictTuple([credentialSeconds]),
  scanCredential: v.strictTuple([scanned]),
  relatives: nothing,
  answerFamily: v.strictTuple([memberId, v.picklist(['accept', 'decline', 'withdraw', 'end'])]),
  askFamily: nothing,
  grantToMe: v.strictTuple([amount]),
  leavePlace: v.strictTuple([v.nullable(memberId), v.picklist(['moved', 'left'])]),
  relativeSpends: v.union([v.strictTuple([memberId, amount]), v.strictTuple([memberId, amount, v.boolean()])]),
  answerEmployees: v.union([v.strictTuple(employees), v.strictTuple([...employees, v.picklist(WORK_PURPOSES)])]),
  simulateCredit: v.strictTuple([amount]),
  simulateBackPayment: nothing,
  handInEvidence: nothing,
  decideCase: v.strictTuple([v.picklist(CASE_RESULTS)]),
  simulateSync: nothing,
  moveClock: v.strictTuple([v.nullable(clockMoment)]),
  outbox: nothing,
  reset: nothing,
}
