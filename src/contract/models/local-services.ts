import * as v from 'valibot'
import { isoDate, isoTime, text } from '../primitives'
import { insutype } from './card'

/** What a local channel adds for its own insured. */
export const localServices = v.object({
  city: text,
  /** 参保凭证: facts for a stamped image. */
  certificate: v.object({
    number: text,
    psnNameMasked: text,
    certnoMasked: text,
    insutype,
    insuredSince: isoDate,
    issuedAt: isoTime,
  }),
})
export type LocalServices = v.InferOutput<typeof localServices>
