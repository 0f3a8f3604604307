import type { WorkPurpose, WorkRequest } from '@/contract'
import { beijingAt, toDate } from '@/domain/beijing-time'
import { addDays, daysBetween } from '@/domain/calendar'
import type { Insurer } from '../call'
import type { WorkConsents } from '../storage/documents'
import type { Company, Request } from './company'
import { answerBy, PAUSE_DAYS, REMIND_DAYS, SCOPES, untilOf } from './rules'

type Within = Pick<Insurer, 'tx' | 'now'>

/** Places of a roster in one document. */
const PAGE = 500

const keyOf = ({ employerId }: Company, { purpose, scope }: Request, page: number): string => `${employerId}.${purpose}.${scope}.${page}`

function initialPage(company: Company, request: Request, page: number): WorkConsents {
  const first = page * PAGE
  const length = Math.min(PAGE, company.size - first)
  const answers = Array.from({ length }, (_, index) => company.initialConsent(first + index, request))
  return {
    marks: answers.map(({ mark }) => mark).join(''),
    askedAt: answers.map(({ askedAt }) => askedAt),
    remindedAt: answers.map(() => 0),
    decidedAt: answers.map(({ decidedAt }) => decidedAt),
  }
}

const openPage = ({ tx }: Pick<Insurer, 'tx'>, company: Company, request: Request, page: number): Promise<WorkConsents> => {
  const key = keyOf(company, request, page)
  return tx.workConsents.get(key).then((known) => known ?? tx.workConsents.open(key, initialPage(company, request, page)))
}

/** Places of a roster as documents hold them. */
const pagesOf = ({ size }: Company): number[] => Array.from({ length: Math.ceil(size / PAGE) }, (_, page) => page)

/** One employee's answer to one request. */
export interface Consent {
  position: number
  /** Index in its page. */
  index: number
  page: WorkConsents
}

/** Where one employee's answer to a request is. */
export async function consentOf(call: Pick<Insurer, 'tx'>, company: Company, request: Request, position: number): Promise<Consent> {
  const page = await openPage(call, company, request, Math.floor(position / PAGE))
  return { position, index: position % PAGE, page }
}

/** Everybody's answers to a request, in the order of the roster. */
export async function consentsOf(call: Pick<Insurer, 'tx'>, company: Company, request: Request): Promise<Consent[]> {
  const all: Consent[] = []
  for (const number of pagesOf(company)) {
    const page = await openPage(call, company, request, number)
    for (let index = 0; index < page.marks.length; index += 1) all.push({ position: number * PAGE + index, index, page })
  }
  return all
}

export type ConsentState = WorkRequest['state'] | 'none'

const during = (until: string, today: string): ConsentState => (today <= until ? 'granted' : 'expired')
const answering = (asked: number, today: string): ConsentState => (today <= answerBy(asked) ? 'waiting' : 'silent')

/** How an answer stands at a moment (ms): a yes lasts to the last day of its consent, silence becomes a no. */
export function stateOf({ page, index }: Consent, { purpose }: Pick<Request, 'purpose'>, at: number): ConsentState {
  const [asked = 0, decided = 0] = [page.askedAt[index], page.decidedAt[index]]
  const mark = page.marks[index]
  const today = toDate(at)
  // Seen from before it was asked, as batches of the past are.
  if (mark === '-' || asked > at) return 'none'
  if (mark === 'w') return 'withdrawn'
  if (mark === 'n' && decided <= at) return 'refused'
  return mark === 'y' && decided <= at ? during(untilOf(purpose, asked), today) : answering(asked, today)
}

/** Writes an answer. */
export function decide({ page, index }: Consent, mark: 'y' | 'n' | 'w', at: number): void {
  page.marks = page.marks.slice(0, index) + mark + page.marks.slice(index + 1)
  page.decidedAt[index] = at
}

/** Whether somebody can be asked (again): never asked, a consent that is over, or long enough after a no. */
function isAskable(consent: Consent, request: Request, now: number): boolean {
  const { page, index } = consent
  const state = stateOf(consent, request, now)
  if (state === 'none') return page.marks[index] === '-'
  if (state === 'expired') return true
  if (state === 'granted' || state === 'waiting') return false
  const since = state === 'silent' ? answerBy(page.askedAt[index] ?? 0) : toDate(page.decidedAt[index] ?? 0)
  return daysBetween(since, toDate(now)) >= PAUSE_DAYS
}

/** Writes that somebody was never asked. */
export function markUnasked({ page, index }: Consent): void {
  page.marks = `${page.marks.slice(0, index)}-${page.marks.slice(index + 1)}`
}

/** Writes that somebody was asked, again or for the first time. */
export function markAsked({ page, index }: Consent, at: number): void {
  page.marks = `${page.marks.slice(0, index)}?${page.marks.slice(index + 1)}`
  page.askedAt[index] = at
  page.remindedAt[index] = 0
  page.decidedAt[index] = 0
}

/** From when somebody who waits can be reminded, ms. */
const remindableAt = ({ page, index }: Consent): number =>
  beijingAt(addDays(toDate(Math.max(page.askedAt[index] ?? 0, page.remindedAt[index] ?? 0)), REMIND_DAYS))

/** The request that a purpose's counts are of. */
export const mainRequest = (purpose: WorkPurpose): Request => ({ purpose, scope: SCOPES[purpose][0] })
export const requestsOf = (purpose: WorkPurpose): Request[] => SCOPES[purpose].map((scope) => ({ purpose, scope }))

/** Asks everybody who can be asked for all that a purpose needs. @returns places on the roster that were asked */
export async function ask(call: Within, company: Company, purpose: WorkPurpose): Promise<number[]> {
  const asked = new Set<number>()
  for (const request of requestsOf(purpose))
    for (const consent of await consentsOf(call, company, request)) {
      if (!isAskable(consent, request, call.now)) continue
      markAsked(consent, call.now)
      asked.add(consent.position)
    }
  return [...asked]
}

/** Reminds whoever waits and was not asked or reminded within the last days. @returns places on the roster that were reminded */
export async function remind(call: Within, company: Company, purpose: WorkPurpose): Promise<number[]> {
  const reminded = new Set<number>()
  for (const request of requestsOf(purpose))
    for (const consent of await consentsOf(call, company, request)) {
      if (stateOf(consent, request, call.now) !== 'waiting' || remindableAt(consent) > call.now) continue
      consent.page.remindedAt[consent.index] = call.now
      reminded.add(consent.position)
    }
  return [...reminded]
}

export interface Counts {
  granted: number
  waiting: number
  refused: number
  notAsked: number
  askable: number
  remindable: number
  /** From when the first of those who wait can be reminded, ms; null while nobody waits. */
  remindAt: number | null
  /** Last day of the consents that last longest; null without any. */
  until: string | null
}

/** How everybody answered for a purpose. */
export async function countsOf(call: Within, company: Company, purpose: WorkPurpose): Promise<Counts> {
  const request = mainRequest(purpose)
  const counts: Counts = { granted: 0, waiting: 0, refused: 0, notAsked: 0, askable: 0, remindable: 0, remindAt: null, until: null }
  for (const consent of await consentsOf(call, company, request)) {
    const state = stateOf(consent, request, call.now)
    if (isAskable(consent, request, call.now)) counts.askable += 1
    counts[COUNTED[state]] += 1
    if (state === 'waiting') countWaiting(counts, consent, call.now)
    if (state !== 'none') countUntil(counts, untilOf(purpose, consent.page.askedAt[consent.index] ?? 0))
  }
  return counts
}

const COUNTED = {
  none: 'notAsked',
  granted: 'granted',
  waiting: 'waiting',
  refused: 'refused',
  silent: 'refused',
  withdrawn: 'refused',
  expired: 'refused',
} as const

function countUntil(counts: Counts, until: string): void {
  if (counts.until === null || until > counts.until) counts.until = until
}

function countWaiting(counts: Counts, consent: Consent, now: number): void {
  const from = remindableAt(consent)
  if (from <= now) counts.remindable += 1
  if (counts.remindAt === null || from < counts.remindAt) counts.remindAt = from
}

/** Days a consent still lasts, today included in none. */
export const daysLeft = (purpose: WorkPurpose, askedAt: number, now: number): number => daysBetween(toDate(now), untilOf(purpose, askedAt))
