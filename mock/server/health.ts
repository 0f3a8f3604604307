import type { FastifyInstance } from 'fastify'

/** `GET /health`: 200 while the store accepts writes, else 503. */
export function healthRoute(app: FastifyInstance, writable: () => Promise<boolean>): void {
  app.get('/health', async (_request, reply) => {
    const kept = await writable()
    return reply.code(kept ? 200 : 503).send({ status: kept ? 'ok' : 'degraded', live: true, store: kept ? 'writable' : 'refuses' })
  })
}
