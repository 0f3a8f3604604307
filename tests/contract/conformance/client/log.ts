import type { Operation, OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import type { Exchange } from '../probe'

/** Ids of the changes in `ACTS`. */
export type ActId =
  'throttle' | 'lost' | 'extra-fields' | 'wrong-shape' | 'wrong-card' | 'wrong-future' | 'wrong-older' | 'wrong-size' | 'wrong-sums'

/** A request of the client and its answer as changed by the proxy. */
export interface Seen extends Exchange {
  /** ms since the epoch: arrival of the request, sending of the answer. */
  at: number
  answeredAt: number
  /** Request headers, names in lower case. */
  headers: Record<string, string>
  /** Change that the proxy made to the answer; null for none. */
  act: ActId | null
}

/** Everything recorded in a run; requests in order of arrival. */
export interface Log {
  seen: readonly Seen[]
  /** What a person saw the client do, by rule. */
  said: ReadonlyMap<string, string>
}

const ROUTES = (Object.entries(operations) as [OperationName, Operation][]) // its own keys
  .map(([name, { method, path }]) => ({
    name,
    method,
    pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`),
    holes: path.split('{').length,
  }))
  // Paths with fewer parameters first, so that a fixed word is matched before a parameter.
  .sort((a, b) => a.holes - b.holes)

/** Operation of a request; null for none. @param path including the query */
export const operationAt = (method: string, path: string): OperationName | null =>
  ROUTES.find((route) => route.method === method && route.pattern.test(path.split('?')[0] ?? ''))?.name ?? null

export const isWrite = ({ operation }: Pick<Exchange, 'operation'>): boolean => operation !== null && operations[operation].writes

/** The token of a header; null without one. */
export const tokenIn = (authorization: string | undefined): string | null => /^Bearer (\S+)$/.exec(authorization ?? '')?.[1] ?? null

/** Data of a successful answer, else {}. */
export function dataOf({ body }: Exchange): Record<string, unknown> {
  const { ok, data } = (typeof body === 'object' && body !== null ? body : {}) as { ok?: unknown; data?: unknown } // each field is checked below
  return ok === true && typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {}
}

/** Tokens that were issued, in order, each with its time and request. */
export const tokensOf = ({ seen }: Log): { token: string; at: number; by: Seen }[] =>
  seen.flatMap((by) => {
    const { token } = dataOf(by)
    const opens = by.operation === 'session.create' || by.operation === 'session.rotate'
    return opens && typeof token === 'string' ? [{ token, at: by.answeredAt, by }] : []
  })
