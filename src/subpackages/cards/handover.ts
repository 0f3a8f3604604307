import type { BindTicket, Card } from '@/contract'
import { createStore } from 'zustand/vanilla'
import { onForgotten } from '@/runtime'

/** What the pages of binding hand to each other; in memory alone, because a ticket binds a card. */
interface Handover {
  /** What the insurer found, on its way to the confirmation. */
  ticket: BindTicket | null
  /** What came of it, on its way back. */
  card: Card | null
}

const NOTHING: Handover = { ticket: null, card: null }
export const handover = createStore<Handover>(() => NOTHING)
onForgotten(() => handover.setState(NOTHING))

export const handOver = (what: Partial<Handover>): void => handover.setState({ ...NOTHING, ...what })
export const forgetBound = (): void => handover.setState({ card: null })
