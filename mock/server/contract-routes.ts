import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { operations, type Answer, type Operation, type OperationName, type SendOptions } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { bearerOf } from './bearer'
import { failureAnswer, statusOf } from './failures'

const names = Object.keys(operations) as OperationName[] // `operations` has no other keys

/** `/v1/cards/{cardId}` in Fastify's words. */
const patternOf = (path: string): string => path.replace(/\{(\w+)\}/g, ':$1')

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What is sent in the address ends in logs and histories: only reads, and what ends something, may say anything there. */
const IN_THE_ADDRESS: readonly string[] = ['GET', 'DELETE']

/** What the caller says, wherever it stands; the path wins, so that nobody reaches another card by `?cardId=`. */
function inputOf({ method, body, query, params }: FastifyRequest): Fields | null {
  if (body !== undefined && !isFields(body)) return null
  if (!IN_THE_ADDRESS.includes(method) && isFields(query) && Object.keys(query).length > 0) return null
  return { ...body, ...(isFields(query) ? query : {}), ...(isFields(params) ? params : {}) }
}

function optionsOf(request: FastifyRequest): SendOptions {
  const key = request.headers['idempotency-key']
  return { token: bearerOf(request), idempotencyKey: typeof key === 'string' ? key : undefined }
}

/** One id from the log to the person's screen: the request's is the reference and the answer's id. */
function named<Data>(answer: Answer<Data>, id: string): Answer<Data> {
  return answer.ok ? { ...answer, meta: { ...answer.meta, requestId: id } } : { ok: false, error: { ...answer.error, reference: id } }
}

const MALFORMED = { cause: 'input-invalid' } as const

/** Whole seconds until a throttle ends, by the backend's own clock. */
const secondsUntil = (until: string, now: number): string => String(Math.max(1, Math.ceil((toMs(until) - now) / 1000)))

/** One route an operation: the contract says where, the backend of the request says what. @param prefix before every path */
export function contractRoutes(app: FastifyInstance, prefix = ''): void {
  const respond = async (name: OperationName, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const input = inputOf(request)
    if (!input) return reply.code(400).send(failureAnswer('SRV-BAD', request.id, MALFORMED))
    // Not trusted, only passed on: the backend checks it against the operation's own schema.
    const { transport, now } = request.backend
    const answer = named(await transport.send(name, input as never, optionsOf(request)), request.id)
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
