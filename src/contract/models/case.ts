import * as v from 'valibot'
import { id, isoDate, isoTime, openCode, text } from '../primitives'
import { transaction } from './transaction'

/** `not-yours`: the amount goes back · `yours`: it was the person's own credential · `unclear`: nothing could be proved. */
export const CASE_RESULTS = ['not-yours', 'yours', 'unclear'] as const
export type CaseResult = (typeof CASE_RESULTS)[number]

/** How an entry was paid, as far as the insurer knows. */
export const PAID_BY = ['credential', 'card'] as const

/** 核查 of an entry that its owner does not know. All dates of it are null until the stage is reached; before anything was done all are. */
export const disputeCase = v.object({
  entry: transaction,
  /** When the account was stopped by its owner; null while it can be spent. Contributions and the pooled fund go on. */
  heldSince: v.nullable(isoTime),
  /** Number of the case; null until it is filed. */
  reference: v.nullable(id),
  filedAt: v.nullable(isoTime),
  /** The institution owes its evidence by this day: three working days. */
  evidenceDue: v.nullable(isoDate),
  evidenceAt: v.nullable(isoTime),
  /** The result is owed by this day: ten working days. */
  resultDue: v.nullable(isoDate),
  resultAt: v.nullable(isoTime),
  result: v.nullable(v.picklist(CASE_RESULTS)),
  /** The owner remembered: it was theirs. Nothing is investigated any more. */
  withdrawnAt: v.nullable(isoTime),
  /** What is added to the case by itself. */
  evidence: v.object({
    paidBy: openCode(PAID_BY),
    /** Sign-ins of the same day; `known` false for a device that the person never confirmed. */
    signIns: v.array(v.object({ at: isoTime, device: v.nullable(text), known: v.boolean() })),
  }),
  /** What the owner added. */
  note: v.nullable(text),
})
export type DisputeCase = v.InferOutput<typeof disputeCase>
