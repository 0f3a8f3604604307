import * as v from 'valibot'
import { admdvs, id, isoDate, openCode, text } from '../primitives'

export const LEVELS = ['primary', 'secondary', 'tertiary', 'pharmacy'] as const
/** What an institution is looked up for; `pooled` 门诊统筹, `account` 个人账户 only, `prescription` 电子处方, `remote` 异地直接结算. */
export const SERVICES = ['inpatient', 'chronic', 'remote', 'family-doctor', 'pooled', 'prescription', 'account'] as const
export type Service = (typeof SERVICES)[number]

/** Kinds that people filter by. */
export const INSTITUTION_KINDS = ['all', 'hospital', 'community', 'pharmacy', 'remote'] as const
export type InstitutionKind = (typeof INSTITUTION_KINDS)[number]

const clock = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))

/** Days 1 (Monday) to 7, Beijing time. Null: day and night. */
export const openingHours = v.nullable(
  v.object({
    days: v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7))), v.minLength(1)),
    from: clock,
    to: clock,
  }),
)
export type OpeningHours = v.InferOutput<typeof openingHours>

const metres = v.pipe(v.number(), v.integer(), v.minValue(0))
/** Millionths of a degree: 30250000 is 30.25°. */
const degrees = v.pipe(v.number(), v.safeInteger())

export const institution = v.object({
  institutionId: id,
  name: text,
  level: openCode(LEVELS),
  /** 甲等, 乙等; null where there is no grade. */
  grade: v.nullable(v.picklist(['a', 'b'])),
  district: text,
  latitude: degrees,
  longitude: degrees,
  /** From the position that was asked with; null without one. */
  distance: v.nullable(metres),
  hours: openingHours,
  services: v.array(openCode(SERVICES)),
  /** Share the fund pays of what is in scope above 起付线 there, of this person's 门诊; null where it pays nothing. */
  percent: v.nullable(v.number()),
  favourite: v.boolean(),
})
export type Institution = v.InferOutput<typeof institution>

/** 异地就医备案 of the person at a place. `none`: nothing was filed there, `over`: it has ended. */
const FILINGS = ['home', 'long-stay', 'temporary', 'over', 'none'] as const
export const filing = v.object({
  status: v.picklist(FILINGS),
  from: v.nullable(isoDate),
  /** Last day; null: until it is changed. */
  until: v.nullable(isoDate),
  /** What is left of the fund's share away from home, percent of it. */
  percent: v.number(),
  /** Whether bills are settled at the counter; if not, the person pays all of it and hands the bill in at home. */
  direct: v.boolean(),
})
export type RemoteFiling = v.InferOutput<typeof filing>

/** What is said of a place wherever it stands. */
export const about = {
  admdvs,
  city: text,
  filing,
  /** Where the ratios come from, and the day they took effect. */
  source: v.object({ title: text, effectiveOn: isoDate }),
}

export const institutionPage = v.object({
  ...about,
  districts: v.array(text),
  departments: v.array(text),
  items: v.array(institution),
  total: v.pipe(v.number(), v.integer(), v.minValue(0)),
  nextCursor: v.nullable(text),
})
export type InstitutionPage = v.InferOutput<typeof institutionPage>

export const institutionDetail = v.object({
  ...institution.entries,
  ...about,
  address: text,
  phone: text,
  departments: v.array(text),
})
export type InstitutionDetail = v.InferOutput<typeof institutionDetail>
