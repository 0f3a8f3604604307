import * as v from 'valibot'
import { isoTime, text } from '../primitives'

/** Full values, shown until `hideAt` (30 s) and never kept. */
export const revealed = v.object({ psnName: text, certno: text, ssc: text, hideAt: isoTime })
export type Revealed = v.InferOutput<typeof revealed>
