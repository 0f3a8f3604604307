import type { AlertKind, AlertSettings } from '@/contract'

/** Kinds with a switch on this page, in display order. */
const SHOWN = ['low-balance', 'spending', 'credit', 'pooled-quota', 'missed-contribution'] as const satisfies AlertKind[]
export type ShownKind = (typeof SHOWN)[number]

const NEEDS_ACCOUNT: ReadonlySet<AlertKind> = new Set<AlertKind>(['low-balance', 'spending', 'credit'])

/** Kinds that apply to this person: without a personal account there is no spending, credit or low balance. */
export const kindsFor = ({ usable }: Pick<AlertSettings, 'usable'>): readonly ShownKind[] =>
  SHOWN.filter((kind) => usable !== null || !NEEDS_ACCOUNT.has(kind))
