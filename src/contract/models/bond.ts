import * as v from 'valibot'
import { id, isoDate, openCode, text } from '../primitives'
import { ended, FAMILY_RELATIONS, quota } from './family'

/** Somebody who asked the card's person to be their relative, or has them as one: the relative's side of `family`. */
export const bond = v.object({
  bondId: id,
  /** Of whoever asked. */
  psnNameMasked: text,
  city: text,
  /** What they call the person. */
  relation: openCode(FAMILY_RELATIONS),
  consent: v.picklist(['asked', 'given', 'declined', 'withdrawn']),
  /** When the person was asked, or answered. */
  on: isoDate,
  /** A guardian consented for a person below 16, who answers nothing themselves. */
  guardian: v.boolean(),
  /** With 亲情账户: they may show the person's code, and spend the person's money. */
  code: v.boolean(),
  /** What they granted out of their account; null without an open grant. */
  quota: v.nullable(quota),
  /** How their last grant ended; null without one, and while there is another. */
  ended: v.nullable(ended),
})
export type Bond = v.InferOutput<typeof bond>

/** Those that wait for an answer first. */
export const bonds = v.object({ bonds: v.array(bond) })
export type Bonds = v.InferOutput<typeof bonds>
