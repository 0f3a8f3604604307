import type { Operation } from '@/contract'

/** `meta` of a query: tells the offline cache whether the operation's answers are stored. A query without it is never stored. */
export const keptBy = ({ offline }: Operation) => ({ offline })
