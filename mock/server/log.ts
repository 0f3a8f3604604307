import type { FastifyInstance } from 'fastify'

/** Where log lines go: one JSON document a line. */
export interface LogStream {
  write(line: string): void
}

/**
 * Writes one line for each request: id, method, route, status, ms. Never a path with its ids, a query, a body, a header or an address,
 * so that the log holds no personal data.
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
