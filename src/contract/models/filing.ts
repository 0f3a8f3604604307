import * as v from 'valibot'
import { admdvs, nonNegativeFen, openCode, text } from '../primitives'
import { about, LEVELS } from './institution'

/** What one bill would be settled as now, fen: at home, and away with one 备案 or without. */
const billShare = v.object({
  filing: v.picklist(['home', 'long-stay', 'temporary', 'none']),
  fund: nonNegativeFen,
  account: nonNegativeFen,
  cash: nonNegativeFen,
})
export type BillShare = v.InferOutput<typeof billShare>

/** 异地就医备案 of a person at one place, and the same bill at institutions of one level here and there. */
const placeFiling = v.object({
  admdvs: about.admdvs,
  city: about.city,
  filing: about.filing,
  /** Null where no institution there settles for people from elsewhere. */
  bill: v.nullable(
    v.object({
      level: openCode(LEVELS),
      institution: text,
      atHome: text,
      fee: nonNegativeFen,
      /** At home first; `fund` + `account` + `cash` = `fee` in each. */
      shares: v.array(billShare),
    }),
  ),
})
export type PlaceFiling = v.InferOutput<typeof placeFiling>

/** 异地就医备案 of a card's person. Places with one first. */
export const filings = v.object({
  psnNameMasked: text,
  admdvs,
  city: text,
  places: v.array(placeFiling),
  source: about.source,
})
export type Filings = v.InferOutput<typeof filings>
