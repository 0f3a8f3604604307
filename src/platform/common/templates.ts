import { ALERT_KINDS, type AlertKind, type Host } from '@/contract'

/** Alipay asks for at most three at once; WeChat would take five, but one rule for both is simpler. */
export const MAX_KINDS_PER_REQUEST = 3

type TemplateIds = Partial<Record<AlertKind, string>>

/**
 * Ids registered with the vendors, from the build's `TARO_APP_TEMPLATES`:
 * `{"weapp":{"low-balance":"<id>"},"alipay":{…}}`. Kinds without one get a demo id no vendor knows.
 */
export function templateIds(host: Host, configured: string = process.env.TARO_APP_TEMPLATES ?? ''): Record<AlertKind, string> {
  const given = configured === '' ? {} : ((JSON.parse(configured) as Partial<Record<Host, TemplateIds>>)[host] ?? {})
  return Object.fromEntries(ALERT_KINDS.map((kind) => [kind, given[kind] ?? `demo-${kind}`])) as Record<AlertKind, string>
}
