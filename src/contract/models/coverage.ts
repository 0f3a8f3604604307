import * as v from 'valibot'
import { fen, id, isoDate, isoTime, nonNegativeFen, text, yearMonth } from '../primitives'
import { insutype, psnType } from './card'

const whole = v.pipe(v.number(), v.integer(), v.minValue(0))
const year = v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2200))

/**
 * Standing of an insurance relation. `arrears`: contributions are missing, benefits go on. `paused`: benefits stopped for it (欠缴待遇暂停).
 * `lapsed`: a resident's year without contribution (断缴). `waiting`: paid again, and not covered until `coveredFrom`. `moved` and `left`:
 * 医保关系 went to another place, or ended.
 */
const COVERAGE_STATES = ['normal', 'arrears', 'paused', 'lapsed', 'waiting', 'retired', 'moved', 'left'] as const
export const coverageStatus = v.picklist(COVERAGE_STATES)
export type CoverageStatus = v.InferOutput<typeof coverageStatus>

/** `awaited`: the contribution day is over, and the days in which the contribution may still come are not. `before`: not insured yet. */
const contributionMonth = v.object({ month: yearMonth, state: v.picklist(['paid', 'missing', 'awaited', 'ahead', 'before']) })
export type ContributionMonth = v.InferOutput<typeof contributionMonth>

const contributionYear = v.object({ year, state: v.picklist(['paid', 'lapsed', 'open', 'ahead']) })

/** A way back to benefits, and the day from which it gives them. */
const coveragePath = v.variant('kind', [
  /** The months are paid back before the gap is longer than the grace. */
  v.object({
    kind: v.literal('back-pay'),
    payIn: yearMonth,
    today: v.boolean(),
    months: v.array(yearMonth),
    gap: whole,
    coveredFrom: isoDate,
  }),
  /** The gap is longer than the grace: `fullMonths` months must be paid first. */
  v.object({ kind: v.literal('resume'), payIn: yearMonth, today: v.boolean(), gap: whole, fullMonths: whole, coveredFrom: isoDate }),
  /** A resident pays for a year, and `repaid` earlier ones. `waits` = `fixed + added − repaid`, at least what the rule says. */
  v.object({
    kind: v.literal('premium'),
    payFrom: isoDate,
    today: v.boolean(),
    forYear: year,
    repaid: whole,
    amount: nonNegativeFen,
    fixed: whole,
    added: whole,
    waits: whole,
    coveredFrom: isoDate,
  }),
])
export type CoveragePath = v.InferOutput<typeof coveragePath>

/** Whether somebody is covered now, what was paid, and from which day benefits come back. */
export const coverage = v.object({
  psnNameMasked: text,
  city: text,
  insutype,
  psnType,
  status: coverageStatus,
  /** When benefits stopped; null while they go on. */
  pausedSince: v.nullable(isoDate),
  /** The day the waiting ends; null unless `waiting`. */
  coveredFrom: v.nullable(isoDate),
  insuredSince: isoDate,
  /** Balance of the personal account, fen; null without one. */
  balance: v.nullable(fen),
  /** Whether own money may be spent while benefits are paused. */
  openWhenPaused: v.boolean(),
  /** Months paid since `insuredSince`; null for those who pay by the year or not at all. */
  paidMonths: v.nullable(whole),
  /** This year and the year before, month by month; empty for those who pay by the year or not at all. */
  months: v.array(contributionMonth),
  /** Years before those of `months`, newest first. */
  earlier: v.array(v.object({ year, paid: whole, of: whole })),
  /** For those who pay by the year, oldest first; the last is next year. */
  years: v.array(contributionYear),
  /** First day on which next year can be paid; null for those who do not pay by the year. */
  windowFrom: v.nullable(isoDate),
  /** What a year costs, fen; null for those who do not pay by the year. */
  premium: v.nullable(nonNegativeFen),
  /** Empty while nothing has to be repaired. */
  paths: v.array(coveragePath),
  /** Numbers of the rule that the paths follow. */
  rule: v.object({
    title: text,
    effectiveFrom: isoDate,
    graceMonths: whole,
    fullMonths: whole,
    fixedMonths: whole,
    longFromYears: whole,
    longAtLeastMonths: whole,
  }),
  /** Whether the employer pays, so that it can be reminded. */
  employerPays: v.boolean(),
  /** The last reminder of the employer, and the day from which the next is possible. */
  reminder: v.nullable(v.object({ at: isoTime, nextOn: isoDate })),
})
export type Coverage = v.InferOutput<typeof coverage>

/** 参保证明: facts for a stamped image. Whoever gets it may check it by number and code while it is valid. */
export const certificate = v.object({
  number: id,
  code: v.pipe(v.string(), v.regex(/^[0-9A-Z]{8}$/)),
  psnNameMasked: text,
  certnoMasked: text,
  city: text,
  insutype,
  psnType,
  status: coverageStatus,
  insuredSince: isoDate,
  paidMonths: v.nullable(whole),
  issuedAt: isoTime,
  validUntil: isoTime,
})
export type Certificate = v.InferOutput<typeof certificate>

/** What whoever checks a certificate may see of it. */
export const checkedCertificate = v.omit(certificate, ['code', 'certnoMasked'])

/** What somebody who was given a certificate may learn: whether it says what the insurer wrote. */
export const certificateCheck = v.variant('genuine', [
  v.object({ genuine: v.literal(false) }),
  v.object({ genuine: v.literal(true), certificate: checkedCertificate }),
])
export type CertificateCheck = v.InferOutput<typeof certificateCheck>
