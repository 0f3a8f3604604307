import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { failureSchema, type Operation, type OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { toIso } from '@/domain/beijing-time'
import type { MockBackend } from '../../index'
import { bearerOf } from '../bearer'
import { failureAnswer } from '../failures'
import { isLocalOrigin } from '../origins'
import { curlOf } from './curl'
import { HIDDEN, masked } from './masked'
import { createRing, type Logged, type Ring } from './ring'

/** Operation and unchecked input of a request. */
export interface Asked {
  name: OperationName
  input: Record<string, unknown>
}

declare module 'fastify' {
  interface FastifyRequest {
    asked?: Asked
  }
}

/** Entries of a list that are logged: all of an input's, which are no longer, and an answer's first ones as a sample. */
const OF_INPUT = 20
const OF_ANSWER = 3

const failed = v.looseObject({ ok: v.literal(false), error: failureSchema })
const isAnswer = (payload: unknown): payload is { ok: boolean } =>
  typeof payload === 'object' && payload !== null && 'ok' in payload && typeof payload.ok === 'boolean'

function answerOf({ asked }: FastifyRequest, payload: { ok: boolean }): unknown {
  if (!payload.ok || !asked) return null
  const { secret }: Operation = operations[asked.name]
  if (secret || !('data' in payload) || !('meta' in payload)) return HIDDEN
  return { data: masked(payload.data, OF_ANSWER), meta: masked(payload.meta, OF_ANSWER) }
}

/** Base URL of a request; a sandbox's key grants access, so `$SANDBOX` replaces it. */
const baseOf = ({ host, url }: FastifyRequest): string => `http://${host}${url.startsWith('/sandboxes/') ? '/sandboxes/$SANDBOX' : ''}`

function logged(request: FastifyRequest, backend: MockBackend, reply: FastifyReply, payload: { ok: boolean }): Logged {
  const { asked } = request
  const input = asked ? (masked(asked.input, OF_INPUT) as Record<string, unknown>) : null // `masked` keeps objects objects
  return {
    id: request.id,
    operation: asked?.name ?? null,
    method: request.method,
    path: request.routeOptions.url ?? 'unknown',
    at: toIso(backend.now()),
    status: reply.statusCode,
    ms: Math.round(reply.elapsedTime),
    error: v.is(failed, payload) ? payload.error : null,
    input,
    answer: answerOf(request, payload),
    curl: asked && input ? curlOf(baseOf(request), asked.name, input, bearerOf(request) !== undefined) : null,
  }
}

/** Log of recent requests and their answers. */
export interface RequestLog {
  note(request: FastifyRequest, reply: FastifyReply, payload: unknown): void
  /** Notes every answer in the contract's shape. */
  watch(app: FastifyInstance): void
  /** `GET /requests/:id` below a prefix, for operators: like the control, it refuses pages of other origins. */
  route(app: FastifyInstance, prefix?: string): void
}

/**
 * Keeps recent requests, masked, in the memory of this process. Each backend has its own log, which is freed with the backend.
 * @param main backend to which requests count that fail before their sandbox is known
 */
export function createRequestLog(main: MockBackend): RequestLog {
  const rings = new WeakMap<MockBackend, Ring>()
  const ringOf = (backend: MockBackend): Ring => {
    const ring = rings.get(backend) ?? createRing()
    rings.set(backend, ring)
    return ring
  }
  const note: RequestLog['note'] = (request, reply, payload) => {
    // An undecodable path fails before the request has a backend.
    const backend = (request as Partial<FastifyRequest>).backend ?? main
    if (isAnswer(payload)) ringOf(backend).add(logged(request, backend, reply, payload))
  }
  return {
    note,
    watch(app) {
      app.addHook('preSerialization', async (request, reply, payload) => {
        note(request, reply, payload)
        return payload
      })
    },
    route(app, prefix = '') {
      app.get<{ Params: { id: string } }>(`${prefix}/requests/:id`, async (request, reply) => {
        if (!isLocalOrigin(request.headers.origin)) return reply.code(403).send({ error: 'only from this machine' })
        const found = ringOf(request.backend).find(request.params.id)
        return found ? reply.send(found) : reply.code(404).send(failureAnswer('DATA-404', request.id))
      })
    },
  }
}
