import type { Operation, OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { HIDDEN } from './masked'

/** `otpCode` → `$OTP_CODE` */
const placeholder = (name: string): string => `$${name.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`

/** Replaces hidden values by a placeholder named after the field. */
function filled(value: unknown, name = ''): unknown {
  if (value === HIDDEN || (typeof value === 'string' && value.includes('*'))) return placeholder(name)
  if (Array.isArray(value)) return value.map((item) => filled(item, name))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => key !== '?')
      .map(([key, content]) => [key, filled(content, key)]),
  )
}

const inAddress = (value: unknown): string => (String(value).startsWith('$') ? String(value) : encodeURIComponent(String(value)))

/**
 * A shell command that repeats a request. Hidden values are shell variables (`$TOKEN`, `$PASSWORD`).
 * @param base address of the server or the sandbox @param input masked
 */
export function curlOf(base: string, name: OperationName, input: Record<string, unknown>, signedIn: boolean): string {
  const { method, path, writes }: Operation = operations[name]
  const said = filled(input) as Record<string, unknown> // `filled` keeps objects objects
  const address = path.replace(/\{(\w+)\}/g, (_all, part: string) => inAddress(said[part] ?? placeholder(part)))
  const rest = Object.entries(said).filter(([key]) => !path.includes(`{${key}}`))
  const inQuery = method === 'GET' || method === 'DELETE'
  const query = inQuery ? rest.map(([key, value]) => `${key}=${inAddress(value)}`) : []
  const body = JSON.stringify(Object.fromEntries(rest)).replace(/[\\"]/g, '\\$&')
  return [
    `curl -X ${method} "${base}${address}${query.length > 0 ? `?${query.join('&')}` : ''}"`,
    ...(signedIn ? ['-H "authorization: Bearer $TOKEN"'] : []),
    ...(writes ? ['-H "idempotency-key: $(date +%s)"'] : []),
    ...(inQuery ? [] : [`-H 'content-type: application/json' -d "${body}"`]),
  ].join(' ')
}
