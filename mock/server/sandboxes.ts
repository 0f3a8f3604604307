import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseTime } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import type { MockBackend, ScenarioId } from '../index'
import { SCENARIOS } from '../scenarios'
import { SERVER_CRYPTO, SERVER_IDS } from './crypto'
import { failureAnswer } from './failures'

/** A backend of its own over the documents of one sandbox. @param id of its documents; says nothing about its key */
export type OpenSandbox = (id: string) => Promise<MockBackend>

export interface Sandboxes {
  /** @returns its key; the only way to it */
  create(scenario: ScenarioId): Promise<string>
  /** @returns null for a key that opens none */
  find(key: string): Promise<MockBackend | null>
}

/** Sandboxes held open; whoever comes back to another one opens it anew, from its documents. */
const HELD = 100

const KEY = /^sb_[0-9a-f]{32}$/

/**
 * Worlds apart: people, scenario, faults, outbox and clock of their own, over the same database. A key opens one and is kept
 * nowhere: its digest is the name of the documents.
 */
export function createSandboxes(open: OpenSandbox): Sandboxes {
  // The one not asked for longest comes first.
  const held = new Map<string, Promise<MockBackend>>()
  const hold = (id: string): Promise<MockBackend> => {
    const backend = held.get(id) ?? open(id)
    held.delete(id)
    held.set(id, backend)
    for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest)
    return backend
  }
  const idOf = (key: string): string => SERVER_CRYPTO.digest(`sandbox|${key}`)
  return {
    async create(scenario) {
      const key = `sb_${SERVER_IDS.next('sandbox')}`
      await (await hold(idOf(key))).control.useScenario(scenario)
      return key
    },
    async find(key) {
      if (!KEY.test(key)) return null
      const backend = await hold(idOf(key))
      if (await backend.refresh()) return backend
      held.delete(idOf(key))
      return null
    },
  }
}

type Keyed = FastifyRequest<{ Params: { sandbox: string } }>

const refused = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).send(failureAnswer('SRV-BAD', request.id, { cause: status === 404 ? 'not-implemented' : 'input-invalid' }))

const scenarioIn = (body: unknown): ScenarioId | null => {
  const wanted = typeof body === 'object' && body !== null && 'scenario' in body ? body.scenario : 'normal'
  return SCENARIOS.find(({ id }) => id === wanted)?.id ?? null
}

/**
 * `POST /sandboxes` `{"scenario":"normal"}` makes one: its `baseUrl` is what a mini-program is built with.
 * `POST <baseUrl>/clock` `{"to":"2026-08-01T09:00:00+08:00"}` moves its test clock, forward only and one move at a time.
 */
export function sandboxRoutes(app: FastifyInstance, { create }: Sandboxes): void {
  const advancing = new Set<MockBackend>()
  app.post('/sandboxes', async (request, reply) => {
    const scenario = scenarioIn(request.body)
    if (scenario === null) return refused(request, reply, 400)
    const key = await create(scenario)
    return reply.code(201).send({ key, baseUrl: `http://${request.host}/sandboxes/${key}` })
  })
  app.get('/sandboxes/:sandbox/clock', async ({ backend }: Keyed, reply) =>
    reply.send({ status: advancing.has(backend) ? 'advancing' : 'ready', now: toIso(backend.now()) }),
  )
  app.post('/sandboxes/:sandbox/clock', async (request: Keyed, reply) => {
    const { backend, body } = request
    const to = typeof body === 'object' && body !== null && 'to' in body && typeof body.to === 'string' ? body.to : ''
    const moment = parseTime(to)
    if (moment === null || moment <= backend.now()) return refused(request, reply, 400)
    if (advancing.has(backend)) return reply.code(409).send({ status: 'advancing', now: toIso(backend.now()) })
    advancing.add(backend)
    try {
      await backend.control.moveClock(to)
    } finally {
      advancing.delete(backend)
    }
    return reply.send({ status: 'ready', now: toIso(backend.now()) })
  })
}

/** Finds the sandbox of every request below `/sandboxes/:sandbox`, and refuses a key that opens none. */
export function findSandbox(app: FastifyInstance, { find }: Sandboxes): void {
  app.addHook('preHandler', async (request, reply) => {
    const { sandbox } = request.params as { sandbox?: string } // the routes' own
    if (sandbox === undefined) return
    const backend = await find(sandbox)
    if (!backend) return refused(request, reply, 404)
    request.backend = backend
    return undefined
  })
}
