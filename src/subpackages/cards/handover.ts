import type { BindTicket, Card } from '@/contract'
import { onForgotten } from '@/runtime'

/** What the pages of binding hand to each other; in memory alone, because a ticket binds a card. */
interface Handover {
  /** What the insurer found, on its way to the confirmation. */
  ticket: BindTicket | null
  /** What came of it, on its way back. */
  card: Card | null
}

const NOTHING: Handover = { ticket: null, card: null }
let handover = NOTHING
const clear = () => (handover = NOTHING)
onForgotten(clear)

export const handOver = (what: Partial<Handover>): void => void (handover = { ...NOTHING, ...what })
export const handedOver = (): Handover => handover
/** @returns the card that was bound meanwhile, once; null when none was */
export function takeBoundCard(): Card | null {
  const { card } = handover
  clear()
  return card
}
