import * as v from 'valibot'
import { admdvs, id, isoDate, isoTime, openCode, text } from '../primitives'

/** 社会保障号 (18-character citizen number) or 社保卡卡号 (9 characters). */
const NUMBER_TYPES = ['ssn', 'ssc'] as const
export const numberType = v.picklist(NUMBER_TYPES)
export type NumberType = v.InferOutput<typeof numberType>

/** A number as typed. Its form is checked by the backend, which answers CARD-422 with a cause. */
export const typedNumber = v.pipe(v.string(), v.minLength(1), v.maxLength(24))

/** National codes: 310 职工, 390 居民; others such as 340 exist. */
export const INSURANCE_TYPES = ['310', '390'] as const
export type InsuranceType = (typeof INSURANCE_TYPES)[number]
export const insutype = openCode(INSURANCE_TYPES)
/** National codes: 11 在职, 12 退休, 13 灵活就业 (demo code), 14 学生儿童 (demo code). */
export const PERSON_TYPES = ['11', '12', '13', '14'] as const
export type PersonType = (typeof PERSON_TYPES)[number]
export const psnType = openCode(PERSON_TYPES)
/** 1 normal, 2 paused for arrears, 3 frozen. */
export const INSURED_STATES = ['1', '2', '3'] as const
export type InsuredState = (typeof INSURED_STATES)[number]
const psnInsuStas = openCode(INSURED_STATES)

/** Stands for the user's primary card wherever a `cardId` is asked for; DATA-404 while none is bound. */
export const PRIMARY_CARD = 'primary'

export const place = v.object({
  admdvs,
  province: text,
  city: text,
  /** Districts' codes a citizen number issued here may begin with. */
  prefix: v.pipe(v.string(), v.regex(/^\d{2,4}$/)),
  /** Area code to dial before 12393 from elsewhere. */
  areaCode: v.pipe(v.string(), v.regex(/^0\d{2,3}$/)),
})
export type Place = v.InferOutput<typeof place>

export const card = v.object({
  cardId: id,
  psnNameMasked: text,
  certnoMasked: text,
  insutype,
  psnType,
  psnInsuStas,
  /** The owner stopped spending from the account (这笔不是我), and because of which entry; null while it can be spent. */
  held: v.nullable(v.object({ since: isoTime, transactionId: id })),
  insuplcAdmdvs: admdvs,
  city: text,
  relation: v.picklist(['self', 'child']),
  boundAt: isoTime,
  primary: v.boolean(),
})
export type Card = v.InferOutput<typeof card>

/** What the insurer found for a number and password that match: shown to be confirmed. */
export const bindTicket = v.object({
  ticket: id,
  expiresAt: isoTime,
  psnNameMasked: text,
  certnoMasked: text,
  /** Beside the masked number, so that the person can tell whose it is. */
  birthYear: v.pipe(v.number(), v.integer(), v.minValue(1850), v.maxValue(2200)),
  insutype,
  psnType,
  city: text,
  /** Under 16: the guardian must declare the relation before binding. */
  minor: v.boolean(),
  insuredSince: isoDate,
})
export type BindTicket = v.InferOutput<typeof bindTicket>
