import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { EVENT_TYPES } from '../../alerts/event-types'
import type { Webhooks } from '../background'
import { failureAnswer } from '../failures'

/** Hosts of this machine. Callers must not make the server send requests elsewhere, except to hosts that the operator named (SSRF). */
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '[::1]']

function mayBeTold(text: string, hosts: readonly string[], ownPort: number | undefined): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, port, username, password } = new URL(text)
  if (username || password) return false
  if (!LOOPBACK.includes(hostname)) return protocol === 'https:' && hosts.includes(hostname)
  // The server itself is no target: deliveries must not operate its control.
  return /^https?:$/.test(protocol) && Number(port || 80) !== ownPort
}

const wanted = (hosts: readonly string[], ownPort: number | undefined) =>
  v.strictObject({
    url: v.pipe(
      v.string(),
      v.maxLength(500),
      v.check((text) => mayBeTold(text, hosts, ownPort)),
    ),
    events: v.optional(v.array(v.picklist(EVENT_TYPES)), []),
  })

type Params = FastifyRequest<{ Params: { id: string; event: string } }>

const refused = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).send(failureAnswer('SRV-BAD', request.id, { cause: status === 404 ? 'not-implemented' : 'input-invalid' }))

/** `POST /webhooks` `{"url":"http://127.0.0.1:9000/","events":["entry.posted"]}` → the endpoint with its secret, not shown again. */
export function webhookRoutes(app: FastifyInstance, { endpoints, deliveries, hosts }: Webhooks, prefix: string): void {
  app.post(`${prefix}/webhooks`, async (request, reply) => {
    const parsed = v.safeParse(wanted(hosts, request.socket.localPort), request.body)
    if (!parsed.success) return refused(request, reply, 400)
    const made = await endpoints.create(request.sandbox, parsed.output.url, parsed.output.events)
    return made ? reply.code(201).send(made) : refused(request, reply, 409)
  })
  app.get(`${prefix}/webhooks`, async (request, reply) => reply.send({ webhooks: await endpoints.list(request.sandbox) }))
  app.delete(`${prefix}/webhooks/:id`, async (request: Params, reply) =>
    (await endpoints.remove(request.sandbox, request.params.id)) ? reply.code(204).send() : refused(request, reply, 404),
  )
  app.post(`${prefix}/webhooks/:id/secret`, async (request: Params, reply) => {
    const secret = await endpoints.rotate(request.sandbox, request.params.id)
    return secret === null ? refused(request, reply, 404) : reply.send({ secret })
  })
  app.get(`${prefix}/webhooks/:id/deliveries`, async (request: Params, reply) =>
    reply.send({ deliveries: await deliveries.list(request.sandbox, request.params.id) }),
  )
  app.post(`${prefix}/webhooks/:id/deliveries/:event/replay`, async (request: Params, reply) => {
    const { id, event } = request.params
    return (await deliveries.replay(request.sandbox, id, event)) ? reply.code(202).send({ event }) : refused(request, reply, 404)
  })
}
