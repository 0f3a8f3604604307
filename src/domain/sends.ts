import type { AlertKind, AlertSettings } from '@/contract'

/** Most templates on one platform panel: WeChat `tmplIds` and Alipay `entityIds` both stop at 3. */
const PANEL_LIMIT = 3

/**
 * The enabled kinds to request one more send for, those with the fewest left first.
 * @param kinds kinds relevant to this user, in display order
 */
export function kindsToAsk({ rules, credits }: AlertSettings, kinds: readonly AlertKind[]): { kind: AlertKind; left: number }[] {
  return kinds
    .filter((kind) => rules.some((rule) => rule.kind === kind && rule.enabled))
    .map((kind) => ({ kind, left: credits.find((credit) => credit.kind === kind)?.left ?? 0 }))
    .sort((a, b) => a.left - b.left)
    .slice(0, PANEL_LIMIT)
}
