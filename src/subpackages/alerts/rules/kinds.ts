import type { AlertKind, AlertSettings } from '@/contract'

/** Kinds this page switches, in the order they stand there. */
const SHOWN = ['low-balance', 'spending', 'credit', 'pooled-quota', 'missed-contribution'] as const satisfies AlertKind[]
export type ShownKind = (typeof SHOWN)[number]

const NEEDS_ACCOUNT: ReadonlySet<AlertKind> = new Set<AlertKind>(['low-balance', 'spending', 'credit'])

/** Those that can ever happen to this person: without a personal account nothing is spent, credited or low. */
export const kindsFor = ({ usable }: Pick<AlertSettings, 'usable'>): readonly ShownKind[] =>
  SHOWN.filter((kind) => usable !== null || !NEEDS_ACCOUNT.has(kind))
