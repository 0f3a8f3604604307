import * as v from 'valibot'
import { failureSchema, type Failure } from './errors'
import { isoTime, text } from './primitives'

/** How current an answer is. `delayed` means the insurer's own sync is behind. */
export const metaSchema = v.object({
  /** The time the figures are true for. */
  asOf: isoTime,
  freshness: v.picklist(['live', 'delayed']),
  /** When a delayed sync is expected back. */
  expectedBy: v.optional(isoTime),
  requestId: text,
})

export type Meta = v.InferOutput<typeof metaSchema> & {
  /** Entries the reader left out because it could not make them out. Its own word: it never crosses the wire. */
  unreadable?: number
}

export type Answer<Data> = { ok: true; data: Data; meta: Meta } | { ok: false; error: Failure }

/** Schema of the answer that wraps one operation's output. */
export const answerSchema = <Output extends v.GenericSchema>(output: Output) =>
  v.variant('ok', [
    v.object({ ok: v.literal(true), data: output, meta: metaSchema }),
    v.object({ ok: v.literal(false), error: failureSchema }),
  ])
