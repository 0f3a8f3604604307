import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Background } from './background'
import { failureAnswer } from './failures'
import { webhookRoutes } from './webhooks/routes'

/** Operators' routes for background work: dead-letter jobs and webhooks. @param prefix before every path */
export function backgroundRoutes(app: FastifyInstance, { deadLetters, webhooks }: Background, prefix = ''): void {
  app.get(`${prefix}/jobs/failed`, async (request, reply) => reply.send({ jobs: await deadLetters.list(request.sandbox) }))
  app.post(`${prefix}/jobs/failed/:id/retry`, async (request: FastifyRequest<{ Params: { id: string } }>, reply) => {
    const { id } = request.params
    if (await deadLetters.retry(request.sandbox, id)) return reply.code(202).send({ id })
    return reply.code(404).send(failureAnswer('SRV-BAD', request.id, { cause: 'not-implemented' }))
  })
  if (webhooks) webhookRoutes(app, webhooks, prefix)
}
