import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Answer, Operation, OperationName, SendOptions } from '@/contract'
import { operations } from '@/contract/operations'
import { toMs } from '@/domain/beijing-time'
import { addressOf } from './address'
import { bearerOf } from './bearer'
import { failureAnswer, statusOf } from './failures'

const names = Object.keys(operations) as OperationName[] // `operations` has no other keys

/** `/v1/cards/{cardId}` → `/v1/cards/:cardId`, as Fastify writes it. */
const patternOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Methods with fields in the query. All others send them in the body, because URLs end up in logs and browser histories. */
const IN_THE_ADDRESS: readonly string[] = ['GET', 'DELETE']

/** Input from body, query and path; null when malformed. The path wins, so that `?cardId=` cannot replace the card in the path. */
function inputOf({ method, body, query, params }: FastifyRequest): Fields | null {
  if (body !== undefined && !isFields(body)) return null
  if (!IN_THE_ADDRESS.includes(method) && isFields(query) && Object.keys(query).length > 0) return null
  return { ...body, ...(isFields(query) ? query : {}), ...(isFields(params) ? params : {}) }
}

function optionsOf(request: FastifyRequest): SendOptions {
  const key = request.headers['idempotency-key']
  return { token: bearerOf(request), idempotencyKey: typeof key === 'string' ? key : undefined, address: addressOf(request.ip) }
}

/** Puts the request's id into the answer, so that log, `meta.requestId` and a failure's reference show the same id. */
function named<Data>(answer: Answer<Data>, id: string): Answer<Data> {
  return answer.ok ? { ...answer, meta: { ...answer.meta, requestId: id } } : { ok: false, error: { ...answer.error, reference: id } }
}

const MALFORMED = { cause: 'input-invalid' } as const

/** Whole seconds until a throttle ends, at least 1, by the backend's clock. */
const secondsUntil = (until: string, now: number): string => String(Math.max(1, Math.ceil((toMs(until) - now) / 1000)))

/** One route for each operation, at the contract's path, answered by the request's backend. @param prefix before every path */
export function contractRoutes(app: FastifyInstance, prefix = ''): void {
  const respond = async (name: OperationName, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const input = inputOf(request)
    if (!input) return reply.code(400).send(failureAnswer('SRV-BAD', request.id, MALFORMED))
    request.asked = { name, input }
    // Not validated here: the backend checks the input against the operation's schema.
    const { transport, now } = request.backend
    const answer = named(await transport.send(operations[name], input as never, optionsOf(request)), request.id)
    if (answer.ok) return reply.code(200).send(answer)
    if (answer.error.code === 'SRV-429' && answer.error.until) reply.header('retry-after', secondsUntil(answer.error.until, now()))
    return reply.code(statusOf(answer.error)).send(answer)
  }
  for (const name of names) {
    const { method, path, bodyLimit }: Operation = operations[name]
    const handler = (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => respond(name, request, reply)
    app.route({ method, url: prefix + patternOf(path), handler, ...(bodyLimit === undefined ? {} : { bodyLimit }) })
  }
}
