import { httpStatusOf, type ErrorCause, type ErrorCode, type Operation, type OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import type { Exchange } from './probe'
import type { Refused, Scene } from './types'

export const NAMES = Object.keys(operations) as OperationName[] // `operations` has no other keys
/** Path parameters of things that do not exist; `kind` has to be a valid one. */
export const NOBODY = {
  cardId: 'no-such-card',
  transactionId: 'no-such-entry',
  flowId: 'no-such-flow',
  lockId: 'no-such-lock',
  deviceId: 'no-such-device',
  kind: 'terms',
  batchId: 'no-such-batch',
  exportId: 'no-such-export',
}

export const needsSession = (name: OperationName): boolean => {
  const { auth }: Operation = operations[name]
  return auth !== 'none' && auth !== 'optional'
}

const refused = (exchange: Exchange, code: ErrorCode, cause: ErrorCause | null = null, status = httpStatusOf(code)): Refused => ({
  exchange,
  code,
  cause,
  status,
})

/** Causes one of each failure that changes nothing at the provider. */
export async function gatherFailures(scene: Scene): Promise<Refused[]> {
  const cardId = await scene.cardId()
  return [
    refused(await scene.call('profile.get', {}, { token: null }), 'AUTH-440'),
    refused(await scene.call('account.overview', { cardId: NOBODY.cardId }), 'DATA-404'),
    refused(await scene.call('transactions.list', { cardId, from: 'yesterday', to: '2026-01-01' }), 'SRV-BAD', 'input-invalid'),
    refused(await scene.send({ method: 'GET', path: '/v1/no-such-thing' }), 'SRV-BAD', 'not-implemented', 404),
  ]
}
