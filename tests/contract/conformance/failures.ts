import { operations, type ErrorCause, type ErrorCode, type Operation, type OperationName } from '@/contract'
import type { Exchange } from './probe'
import type { Refused, Scene } from './types'

/** The HTTP status of every code: a client library or a proxy decides by it before anybody reads the body. */
export const STATUS: Partial<Record<ErrorCode, number>> = {
  'AUTH-401': 401,
  'AUTH-403': 403,
  'AUTH-423': 423,
  'AUTH-440': 401,
  'CARD-404': 404,
  'CARD-409': 409,
  'DATA-404': 404,
  'SRV-429': 429,
  'SRV-5XX': 503,
  'SRV-BAD': 400,
}
export const statusFor = (code: ErrorCode): number => STATUS[code] ?? 422

export const NAMES = Object.keys(operations) as OperationName[] // `operations` has no other keys
/** Fits every path and says nothing true. */
export const NOBODY = {
  cardId: 'no-such-card',
  transactionId: 'no-such-entry',
  flowId: 'no-such-flow',
  lockId: 'no-such-lock',
  deviceId: 'no-such-device',
  kind: 'terms',
}

export const needsSession = (name: OperationName): boolean => {
  const { auth }: Operation = operations[name]
  return auth === 'session' || auth === 'full'
}

const refused = (exchange: Exchange, code: ErrorCode, cause: ErrorCause | null = null, status = statusFor(code)): Refused => ({
  exchange,
  code,
  cause,
  status,
})

/** One of each failure that can be had without harm. */
export async function gatherFailures(scene: Scene): Promise<Refused[]> {
  const cardId = await scene.cardId()
  return [
    refused(await scene.call('profile.get', {}, { token: null }), 'AUTH-440'),
    refused(await scene.call('account.overview', { cardId: NOBODY.cardId }), 'DATA-404'),
    refused(await scene.call('transactions.list', { cardId, from: 'yesterday', to: '2026-01-01' }), 'SRV-BAD', 'input-invalid'),
    refused(await scene.send({ method: 'GET', path: '/v1/no-such-thing' }), 'SRV-BAD', 'not-implemented', 404),
  ]
}
