import type { AlertKind, Host } from '@/contract'
import type { AlertField } from '@/domain/alert-message'

/**
 * Result of a send. `refused`: the user has no send left or has switched messages off. `invalid`: the vendor would reject every retry
 * too.
 */
export type SendOutcome = 'sent' | 'refused' | 'invalid'

/** Server API of a host's vendor. Its codes and phone numbers must not appear in logs or error texts. */
export interface Vendor {
  /** The user's id within the app. @throws WrongCode @throws Error when the vendor cannot answer now */
  openId(loginCode: string): Promise<string>
  /** The user's phone number, verified by the vendor. @throws as above */
  phone(phoneCode: string): Promise<string>
  /** @throws Error when a retry may succeed */
  send(openId: string, kind: AlertKind, fields: readonly AlertField[]): Promise<SendOutcome>
}

export type Vendors = Partial<Record<Host, Vendor>>

/** The vendor does not know the code, or it was used before. */
export class WrongCode extends Error {}

/** A registered template: its id, and the vendor's name for each of our fields. */
export interface Template {
  id: string
  fields: Partial<Record<AlertField['key'], string>>
}

export type Templates = Partial<Record<AlertKind, Template>>

/** Values under the vendor's field names: `{"amount1":{"value":"¥12.30"}}`. Null when the template has no name for one of them. */
export function dataFor({ fields }: Template, values: readonly AlertField[]): Record<string, { value: string }> | null {
  const named = values.map(({ key, value }) => [fields[key], { value }] as const)
  return named.some(([name]) => name === undefined) ? null : (Object.fromEntries(named) as Record<string, { value: string }>)
}
