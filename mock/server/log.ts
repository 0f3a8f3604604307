import type { FastifyInstance } from 'fastify'

/** Where log lines go: one JSON document a line. */
export interface LogStream {
  write(line: string): void
}

/**
 * One line a request: which route, how it went, how long, and the id the person can read out. Never a path with its ids, a query,
 * a body, a header or an address: what is not written down cannot leak.
 */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    app.log.info(
      {
        requestId: request.id,
        method: request.method,
        route: request.routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'request',
    )
  })
}
