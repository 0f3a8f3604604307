import * as v from 'valibot'
import { fen, id, isoDate, isoTime, nonNegativeFen, openCode, text, yearMonth } from '../primitives'
import { insutype, psnType } from './card'
import { coverageStatus } from './coverage'
import { MED_TYPES } from './transaction'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const year = v.pipe(v.number(), v.integer(), v.minValue(1990), v.maxValue(2200))

/** What a holder calls a relative. 家庭共济 is for 近亲属 alone: those from `wifes-father` on are none. */
export const FAMILY_RELATIONS = [
  'spouse',
  'father',
  'mother',
  'son',
  'daughter',
  'brother',
  'sister',
  'grandfather',
  'grandmother',
  'maternal-grandfather',
  'maternal-grandmother',
  'grandson',
  'granddaughter',
  'maternal-grandson',
  'maternal-granddaughter',
  'wifes-father',
  'wifes-mother',
  'husbands-father',
  'husbands-mother',
  'other',
] as const
export type FamilyRelation = (typeof FAMILY_RELATIONS)[number]

/** Why nothing can be granted to a relative now. */
export const GRANT_BARS = ['relation', 'uninsured', 'place', 'frozen', 'held', 'no-account', 'not-yet', 'delayed'] as const
export type GrantBar = (typeof GRANT_BARS)[number]

/** Who or what ended a grant: the giver, the relative, or 医保关系 of either that moved to another place or ended. */
export const GRANT_ENDS = ['giver', 'relative', 'moved', 'left'] as const
export type GrantEnd = (typeof GRANT_ENDS)[number]

/** The giver's account. `usable = total − granted`; `grantable` is `usable` without what pending bills will take. */
const giver = v.object({ total: fen, granted: nonNegativeFen, usable: fen, pending: nonNegativeFen, grantable: nonNegativeFen })

/** An open grant (共济额度), fen: `granted − used = left`. */
export const quota = v.object({
  granted: nonNegativeFen,
  used: nonNegativeFen,
  left: nonNegativeFen,
  /** Bills of the relative that have not posted; they will be taken out of `left`. */
  pending: nonNegativeFen,
  since: isoDate,
  /** Day it ends on, once it was ended while bills are pending; null while nobody ended it. */
  endsOn: v.nullable(isoDate),
})

export const ended = v.object({ reason: openCode(GRANT_ENDS), on: isoDate })

/** National code of sex: 1 male, 2 female. */
const gend = openCode(['1', '2'])

const whom = { memberId: id, relation: openCode(FAMILY_RELATIONS) }

/** A relative and what may be seen of them: everything with their consent (a guardian's below 16), nothing but the relation without. */
export const relative = v.variant('state', [
  v.object({
    state: v.literal('known'),
    ...whom,
    /** How current these figures are; each relative's insurer has its own. */
    asOf: isoTime,
    psnNameMasked: text,
    age: count,
    gend,
    city: text,
    insutype,
    psnType,
    /** Below 16, and the caller is the guardian. */
    guardian: v.boolean(),
    status: coverageStatus,
    pausedSince: v.nullable(isoDate),
    coveredFrom: v.nullable(isoDate),
    unpaidYears: v.array(year),
    missingMonths: v.array(yearMonth),
    /** Day from which benefits come back if all that is due is paid today; null where nothing is. */
    coveredIfPaidToday: v.nullable(isoDate),
    /** Of their own account, fen; null without one. */
    usable: v.nullable(fen),
    /** What the fund still pays of 门诊 this year, fen; null where the place sets no limit. */
    outpatientLeft: v.nullable(nonNegativeFen),
    lastVisit: v.nullable(v.object({ on: isoDate, medType: openCode(MED_TYPES) })),
    /** Who pays by the year pays from `from` to `until`; null for everybody else, and once it is paid. */
    due: v.nullable(v.object({ from: isoDate, until: isoDate })),
    /** Pays month by month. */
    monthly: v.boolean(),
    quota: v.nullable(quota),
    /** Null where something can be granted. */
    bar: v.nullable(openCode(GRANT_BARS)),
    /** How the last grant ended; null without one, and while there is another. */
    ended: v.nullable(ended),
    /** 亲情账户 is open: the caller may show their code. */
    code: v.boolean(),
  }),
  v.object({ state: v.literal('waiting'), ...whom, askedOn: isoDate, /** From when they may be asked again. */ askAgainAt: isoTime }),
  v.object({ state: v.literal('declined'), ...whom, on: isoDate, askAgainAt: isoTime }),
  v.object({ state: v.literal('withdrawn'), ...whom, on: isoDate, askAgainAt: isoTime }),
  /** Their insurer does not answer; everybody else's rows stand. */
  v.object({ state: v.literal('failed'), ...whom, psnNameMasked: text, reference: text }),
])
export type Relative = v.InferOutput<typeof relative>
export type KnownRelative = Extract<Relative, { state: 'known' }>

/** Where a rule of 家庭共济 comes from; always shown with 仅供演示. */
const familyRule = v.object({ kind: openCode(['quota', 'transfer']), title: text, effectiveFrom: isoDate })

export const family = v.object({
  /** Null without a personal account: then nothing can be granted. */
  giver: v.nullable(giver),
  /** In the order they were added. */
  relatives: v.array(relative),
  /** Whether relatives' alerts come to the caller, and how many more can go to the platform. */
  alerts: v.object({ enabled: v.boolean(), left: count }),
  /** Most relatives with 亲情账户. */
  codeLimit: count,
  rule: familyRule,
})
export type Family = v.InferOutput<typeof family>

/** A grant with everything that was paid out of it, newest first. */
export const grantDetail = v.object({
  ...whom,
  /** Null where the relative's consent is gone: the giver's own entries stay. */
  person: v.nullable(v.object({ psnNameMasked: text, gend, city: text, insutype, psnType })),
  giver,
  quota,
  /** Set once it is over; the unused part, fen, went back on that day. */
  ended: v.nullable(v.object({ ...ended.entries, returned: nonNegativeFen })),
  uses: v.array(
    v.object({
      transactionId: id,
      occurredAt: isoTime,
      counterparty: v.nullable(text),
      medType: v.nullable(openCode(MED_TYPES)),
      /** Effect on what is left: negative for a payment, positive for a refund. */
      amount: fen,
      /** What was left right after it; null while it has not posted. */
      left: v.nullable(nonNegativeFen),
    }),
  ),
  /** Null where more can be granted. */
  bar: v.nullable(openCode(GRANT_BARS)),
})
export type GrantDetail = v.InferOutput<typeof grantDetail>
