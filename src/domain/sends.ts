import type { AlertKind, AlertSettings } from '@/contract'

/** Templates one platform panel shows at most: WeChat `tmplIds` and Alipay `entityIds` both stop at 3. */
const PANEL_LIMIT = 3

/**
 * The kinds one more send is asked for: those that are on, the fewest left first.
 * @param kinds those that make sense for this person, in the order they are shown
 */
export function kindsToAsk({ rules, credits }: AlertSettings, kinds: readonly AlertKind[]): { kind: AlertKind; left: number }[] {
  return kinds
    .filter((kind) => rules.some((rule) => rule.kind === kind && rule.enabled))
    .map((kind) => ({ kind, left: credits.find((credit) => credit.kind === kind)?.left ?? 0 }))
    .sort((a, b) => a.left - b.left)
    .slice(0, PANEL_LIMIT)
}
