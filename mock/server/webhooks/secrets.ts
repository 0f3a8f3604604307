import { createHmac, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { Webhook } from 'standardwebhooks'

/**
 * The key that webhook secrets are derived from: the environment's, or one in a file beside the embedded database, created once.
 * Null without either: nothing can be signed, so webhooks are off.
 */
export function masterKey(fromEnvironment: string | undefined, file: string | null): string | null {
  if (fromEnvironment) return fromEnvironment
  if (file === null) return null
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8')
}

/** The secret with which an endpoint's owner verifies signatures. Derived on each use, never stored. @param version counts from 1 */
export const secretOf = (key: string, endpoint: string, version: number): string =>
  `whsec_${createHmac('sha256', key).update(`webhook|${endpoint}|${version}`).digest('base64')}`

/** A pseudonym for a user, which cannot be traced back without the key. */
export const pseudonymOf = (key: string, sandbox: string, userId: string): string =>
  `usr_${createHmac('sha256', key).update(`person|${sandbox}|${userId}`).digest('hex').slice(0, 32)}`

/** Headers of Standard Webhooks. @param secrets the valid ones; each adds a signature @param at real time, ms */
export function signed(secrets: readonly string[], id: string, at: number, body: string): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(id, new Date(at), body))
  return { 'webhook-id': id, 'webhook-timestamp': String(Math.floor(at / 1000)), 'webhook-signature': signatures.join(' ') }
}
