import type { BindTicket, Card } from '@/contract'
import type { DraftForm, Drafts } from '@/services/drafts'

/** Data that the pages of binding pass to each other. */
interface Handover {
  /** What the insurer found, passed to the confirmation page. */
  ticket: BindTicket | null
  /** The bound card, passed back to the form page. */
  card: Card | null
}

/** Kept in memory only, because a ticket is enough to bind a card. */
export const HANDOVER: DraftForm<Handover> = { name: 'bind/handover', empty: { ticket: null, card: null } }

export const handOver = (drafts: Drafts, what: Partial<Handover>): void => drafts.keep(HANDOVER, { ...HANDOVER.empty, ...what })
export const forgetBound = (drafts: Drafts): void => drafts.keep(HANDOVER, { ...(drafts.kept(HANDOVER) ?? HANDOVER.empty), card: null })
