import { randomBytes } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * Request ids accepted from callers: a UUID, a 32-digit trace id, or one of ours. Ids are logged, so a phone or citizen number must not
 * pass as one; a letter is required, because a number padded to the length of an id has none.
 */
const ACCEPTED = /^(?=.*[a-f])(R[0-9A-F]{8}|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/i

export const REQUEST_ID_HEADER = 'x-request-id'

/** The caller's id when it is accepted, else a new one, short enough to be read out on the phone. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const named = headers[REQUEST_ID_HEADER]
  return typeof named === 'string' && ACCEPTED.test(named) ? named : `R${randomBytes(4).toString('hex').toUpperCase()}`
}
