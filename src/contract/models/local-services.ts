import * as v from 'valibot'
import { isoDate, isoTime, text } from '../primitives'
import { insutype } from './card'

/** What a local channel adds for its own insured. */
export const localServices = v.object({
  city: text,
  institutions: v.array(
    v.object({ name: text, level: v.picklist(['primary', 'secondary', 'tertiary', 'pharmacy']), percent: v.nullable(v.number()) }),
  ),
  drugs: v.array(v.object({ name: text, level: v.picklist(['1', '2', '3']) })),
  /** 参保凭证: facts for a stamped image. */
  certificate: v.object({
    number: text,
    psnNameMasked: text,
    certnoMasked: text,
    insutype,
    insuredSince: isoDate,
    issuedAt: isoTime,
  }),
  /** Where the ratios come from, and the day they took effect. */
  source: v.object({ title: text, effectiveOn: isoDate }),
})
export type LocalServices = v.InferOutput<typeof localServices>
