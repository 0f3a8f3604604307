import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * What a caller may name a request: a UUID, a 32-digit trace id, or one of ours. Nothing looser: the id is logged, and a phone
 * or citizen number must not get into the log by this door.
 */
const ACCEPTED = /^(R[0-9A-F]{8}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

export const REQUEST_ID_HEADER = 'x-request-id'

/** The caller's id where it is one, else a new one short enough to be read out on the phone. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const named = headers[REQUEST_ID_HEADER]
  return typeof named === 'string' && ACCEPTED.test(named) ? named : `R${randomBytes(4).toString('hex').toUpperCase()}`
}
