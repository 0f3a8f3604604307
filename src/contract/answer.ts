import * as v from 'valibot'
import { failureSchema, type Failure } from './errors'
import { id, isoTime, text } from './primitives'

/** How current an answer is. `delayed` means the insurer's own sync is behind. */
export const metaSchema = v.object({
  /** The time the figures are as of. */
  asOf: isoTime,
  freshness: v.picklist(['live', 'delayed']),
  /** When a delayed sync is expected back. */
  expectedBy: v.optional(isoTime),
  requestId: text,
  /** The card the answer is about, its own id also where `primary` was asked for; there where an operation names a card. */
  cardId: v.optional(id),
})

/** Sums of an answer that must close (`domain/sum-gaps`). */
export type SumPart =
  | 'sub-accounts'
  | 'usable'
  | 'month-ends'
  | 'pool'
  | 'year'
  | 'month'
  | 'difference'
  | 'credits'
  | 'debits'
  | 'composition'
  | 'peak'
  | 'payers'
  | 'person'
  | 'scope'
  | 'fund-bands'
  | 'band-scopes'
  | 'account-parts'
  | 'cash-parts'
  | 'lines'
  | 'fees'
  | 'allocation'
  | 'running-balance'
  | 'month-totals'
  | 'count'

export type Meta = v.InferOutput<typeof metaSchema> & {
  /** Entries the reader skipped because they break their schema. Set by the reader; not on the wire. */
  unreadable?: number
  /** Sums that do not add up, as the reader recomputed them. Set by the reader; not on the wire. */
  uneven?: readonly SumPart[]
}

export type Answer<Data> = { ok: true; data: Data; meta: Meta } | { ok: false; error: Failure }

/** Schema of the answer that wraps one operation's output. */
export const answerSchema = <Output extends v.GenericSchema>(output: Output) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), data: output, meta: metaSchema }),
    v.object({ ok: v.literal(false), error: failureSchema }),
  ])
