import { ALERT_KINDS, type AlertKind, type Host } from '@/contract'

/** Most templates in one request. Alipay allows 3; WeChat would allow more, but one limit is used for both. */
export const MAX_KINDS_PER_REQUEST = 3

type TemplateIds = Partial<Record<AlertKind, string>>

/**
 * Template ids registered with the vendors, from the build's `TARO_APP_TEMPLATES`:
 * `{"weapp":{"low-balance":"<id>"},"alipay":{…}}`. Kinds without one get a demo id, which the vendors do not know.
 * @throws SyntaxError for a setting that is not JSON
 */
export function templateIds(host: Host, configured: string = process.env.TARO_APP_TEMPLATES ?? ''): Record<AlertKind, string> {
  const given = configured === '' ? {} : ((JSON.parse(configured) as Partial<Record<Host, TemplateIds>>)[host] ?? {})
  return Object.fromEntries(ALERT_KINDS.map((kind) => [kind, given[kind] ?? `demo-${kind}`])) as Record<AlertKind, string>
}
