import type { AlertKind, AlertSettings } from '@/contract'

/** Most templates on one platform panel: WeChat `tmplIds` and Alipay `entityIds` both stop at 3. */
const PANEL_LIMIT = 3

/** An enabled kind and how many more messages of it can be sent. */
export interface SendsOfKind {
  kind: AlertKind
  left: number
}

/**
 * The enabled kinds, those with the fewest sends left first.
 * @param kinds kinds relevant to this user, in display order
 */
export const sendsLeft = ({ rules, credits }: AlertSettings, kinds: readonly AlertKind[]): SendsOfKind[] =>
  kinds
    .filter((kind) => rules.some((rule) => rule.kind === kind && rule.enabled))
    .map((kind) => ({ kind, left: credits.find((credit) => credit.kind === kind)?.left ?? 0 }))
    .sort((a, b) => a.left - b.left)

/** The kinds to request one more send for. @param sends as `sendsLeft` orders them */
export const kindsToAsk = (sends: readonly SendsOfKind[]): AlertKind[] => sends.slice(0, PANEL_LIMIT).map(({ kind }) => kind)
