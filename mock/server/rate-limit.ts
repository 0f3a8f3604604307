import { MINUTE } from '@/contract'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { toIso } from '@/domain/beijing-time'
import { bearerOf } from './bearer'
import { failureAnswer } from './failures'

/** Requests a minute. */
export interface Rates {
  /** From one session token. */
  session: number
  /** Per address, whatever the tokens, so that forged tokens do not help. */
  address: number
}

/** Far above what the app sends, low enough to stop a request loop. */
export const DEFAULT_RATES: Rates = { session: 600, address: 1200 }

const WINDOW_MS = MINUTE

/**
 * Answers SRV-429 with `Retry-After` beyond the rates. Real time, not the demo clock, because the limit protects this machine.
 * Needs `@fastify/rate-limit` registered on the instance.
 */
export function rateGuard(app: FastifyInstance, rates: Rates): (request: FastifyRequest, reply: FastifyReply) => Promise<unknown> {
  const byAddress = app.createRateLimit({ max: rates.address, timeWindow: WINDOW_MS, keyGenerator: (request) => `a:${request.ip}` })
  const bySession = app.createRateLimit({
    max: rates.session,
    timeWindow: WINDOW_MS,
    keyGenerator: (request) => `s:${bearerOf(request) ?? request.ip}`,
  })
  return async (request, reply) => {
    for (const limit of [byAddress, bySession]) {
      const taken = await limit(request)
      if (taken.isAllowed || !taken.isExceeded) continue
      const until = toIso(Date.now() + taken.ttl)
      return reply
        .code(429)
        .header('retry-after', String(taken.ttlInSeconds))
        .send(failureAnswer('SRV-429', request.id, { until }))
    }
    return undefined
  }
}
