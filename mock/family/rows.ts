import { DAY, MED_TYPES, type Coverage, type KnownRelative, type Relative } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { totalOf } from '@/domain/ledger'
import { maskName } from '@/domain/mask'
import { historyOf, knownAccount, type AccountView } from '../accounts/account-view'
import { quotasAt } from '../accounts/quotas'
import type { Call } from '../call'
import { leavingOf } from '../coverage/left'
import { coverageModel } from '../coverage/model'
import { paysMonthly } from '../coverage/standing'
import { arrearsAt } from '../ledger/calendar'
import { credentialsOf, recordOf } from '../personas'
import type { InsuranceRecord } from '../personas/types'
import { referenceOf } from '../ids'
import { isStoreError } from '../storage/driver'
import type { StoredRelative } from '../storage/documents'
import { barOf } from './grants'
import { OF_AGE } from './initial'
import { quotaOf, type Quota } from './quota'
import { consentNow } from './relatives'

/** Time between two questions to the same person. */
export const ASK_EVERY = DAY

/** Sex by the 17th digit of the citizen number, as the national code. */
export const gendOf = (record: InsuranceRecord): '1' | '2' => (Number(credentialsOf(record.recordId).ssn[16]) % 2 === 1 ? '1' : '2')

/** A quota as pages see it. */
export const quotaModel = ({ granted, used, left, pending, since, endsAt }: Quota): NonNullable<KnownRelative['quota']> => ({
  ...{ granted, used, left, pending, since: toDate(since), endsOn: endsAt === null ? null : toDate(endsAt) },
})

function lastVisitOf({ posted, pending }: AccountView): KnownRelative['lastVisit'] {
  let last: KnownRelative['lastVisit'] = null
  let at = 0
  for (const { settlement, kind, member, occurredAt } of posted.concat(pending)) {
    if (!settlement || kind === 'reversal' || member || occurredAt < at) continue
    at = occurredAt
    last = { on: toDate(occurredAt), medType: settlement.medType }
  }
  return last
}

/** One relative as seen from a giver's account; what fails there fails alone. */
export async function rowOf(call: Call, giver: AccountView, relative: StoredRelative): Promise<Relative> {
  const { memberId, relation, recordId, consentAt, askedAt } = relative
  const whom = { memberId, relation }
  const consent = consentNow(relative, call.now)
  const askAgainAt = toIso(askedAt + ASK_EVERY)
  if (consent === 'asked' || recordId === null) return { state: 'waiting', ...whom, askedOn: toDate(askedAt), askAgainAt }
  if (consent !== 'given') return { state: consent, ...whom, on: toDate(consentAt), askAgainAt }
  try {
    return await knownRow(call, giver, { ...relative, recordId })
  } catch (error) {
    // Without the store nothing can be answered at all.
    if (isStoreError(error)) throw error
    return { state: 'failed', ...whom, psnNameMasked: maskName(recordOf(recordId).name), reference: referenceOf(call.ids) }
  }
}

/** When somebody who pays by the year can pay next. */
function dueOf({ windowFrom, years }: Coverage): KnownRelative['due'] {
  const next = years[years.length - 1]
  return windowFrom === null || next?.state === 'paid' ? null : { from: windowFrom, until: `${windowFrom.slice(0, 4)}-12-31` }
}

/** Whether a relative is covered, and what is missing. */
function standingOf(view: AccountView, coverage: Coverage) {
  const today = coverage.paths.find((path) => path.kind !== 'resume' && path.today)
  return {
    status: coverage.status,
    pausedSince: coverage.pausedSince,
    coveredFrom: coverage.coveredFrom,
    unpaidYears: coverage.years.filter(({ state }) => state === 'lapsed').map(({ year }) => year),
    missingMonths: arrearsAt(view.changes, view.asOf)?.months.slice() ?? [],
    coveredIfPaidToday: today?.coveredFrom ?? null,
    due: dueOf(coverage),
    monthly: paysMonthly(view.record),
  }
}

/** What there is of their own, and when it was used last. */
function figuresOf(view: AccountView) {
  const { record, position, asOf } = view
  return {
    usable: record.hasAccount ? totalOf(position.sub) - position.granted : null,
    outpatientLeft: quotasAt(view, asOf).find(({ kind }) => kind === 'outpatient')?.remaining ?? null,
    lastVisit: lastVisitOf(view),
  }
}

/** What the giver granted, and how the last grant ended. */
function grantedOf(giver: AccountView, { memberId, ended }: StoredRelative, now: number): Pick<KnownRelative, 'quota' | 'ended'> {
  const quota = quotaOf(giver, memberId)
  if (quota?.endedAt === null) return { quota: quotaModel(quota), ended: null }
  return { quota: null, ended: ended && ended.at <= now ? { reason: ended.reason, on: toDate(ended.at) } : null }
}

async function knownRow(call: Call, giver: AccountView, relative: StoredRelative & { recordId: string }): Promise<KnownRelative> {
  const { memberId, relation, recordId, guardian, code } = relative
  const view = knownAccount(await historyOf(call, recordId), call.now)
  const { record, asOf } = view
  const coverage = coverageModel(view, { left: await leavingOf(call, recordId) })
  const age = ageOn(record.birthDate, toDate(call.now))
  return {
    ...{ state: 'known', memberId, relation, asOf: toIso(asOf), psnNameMasked: coverage.psnNameMasked, age, gend: gendOf(record) },
    ...{ city: coverage.city, insutype: record.insutype, psnType: record.psnType, guardian: guardian && age < OF_AGE, code },
    ...standingOf(view, coverage),
    ...figuresOf(view),
    ...grantedOf(giver, relative, call.now),
    bar: await barOf(call, giver, relative),
  }
}

/** Code of a settlement's kind of visit; null for one that is not known. */
export const medTypeOf = (medType: string | undefined): (typeof MED_TYPES)[number] | null =>
  MED_TYPES.find((known) => known === medType) ?? null
