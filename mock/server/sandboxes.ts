import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import * as v from 'valibot'
import { toIso, toMs } from '@/domain/beijing-time'
import type { MockBackend, ScenarioId } from '../index'
import { SCENARIOS } from '../demo/scenarios'
import { clockMoment } from './control-inputs'
import { SERVER_CRYPTO, SERVER_IDS } from './crypto'
import { failureAnswer } from './failures'

/** Opens a backend over the documents of one sandbox. @param id of the documents; the key cannot be derived from it */
export type OpenSandbox = (id: string) => Promise<MockBackend>

export interface Sandboxes {
  /** @returns its key; it is stored nowhere */
  create(scenario: ScenarioId): Promise<string>
  /** @returns null for an unknown key */
  find(key: string): Promise<OpenedSandbox | null>
  /** Finds a sandbox by the id that jobs carry. @returns null when it does not exist */
  open(id: string): Promise<MockBackend | null>
}

export interface OpenedSandbox {
  /** Id of its documents. */
  id: string
  backend: MockBackend
}

/** Backends kept in memory; others are opened again from their documents. */
const HELD = 100

const KEY = /^sb_[0-9a-f]{32}$/

/**
 * Isolated backends over one database, each with its own users, scenario, faults, outbox and clock. The id of a sandbox's documents is
 * the digest of its key; the key itself is stored nowhere.
 */
export function createSandboxes(open: OpenSandbox): Sandboxes {
  // In order of use: the least recently used comes first.
  const held = new Map<string, Promise<MockBackend>>()
  const hold = (id: string): Promise<MockBackend> => {
    const backend = held.get(id) ?? open(id)
    held.delete(id)
    held.set(id, backend)
    for (const oldest of held.keys()) if (held.size > HELD) held.delete(oldest)
    return backend
  }
  const idOf = (key: string): string => SERVER_CRYPTO.digest(`sandbox|${key}`)
  const existing = async (id: string): Promise<MockBackend | null> => {
    const backend = await hold(id)
    if (await backend.refresh()) return backend
    held.delete(id)
    return null
  }
  return {
    open: existing,
    async create(scenario) {
      const key = `sb_${SERVER_IDS.next('sandbox')}`
      await (await hold(idOf(key))).control.useScenario(scenario)
      return key
    },
    async find(key) {
      if (!KEY.test(key)) return null
      const id = idOf(key)
      const backend = await existing(id)
      return backend && { id, backend }
    },
  }
}

/** ms that a move of the clock waits for the previous one, and ms between two checks. */
const PATIENCE = 5000
const LOOK_EVERY = 100

type Keyed = FastifyRequest<{ Params: { sandbox: string } }>

const refused = (request: FastifyRequest, reply: FastifyReply, status: number): FastifyReply =>
  reply.code(status).send(failureAnswer('SRV-BAD', request.id, { cause: status === 404 ? 'not-implemented' : 'input-invalid' }))

const scenarioIn = (body: unknown): ScenarioId | null => {
  const wanted = typeof body === 'object' && body !== null && 'scenario' in body ? body.scenario : 'normal'
  return SCENARIOS.find(({ id }) => id === wanted)?.id ?? null
}

/**
 * `POST /sandboxes` `{"scenario":"normal"}` creates one; a mini-program is built with its `baseUrl`.
 * `POST <baseUrl>/clock` `{"to":"2026-08-01T09:00:00+08:00"}` moves its test clock, forward only and one move at a time: its
 * status is `advancing` until all its users have been evaluated.
 * @param isIdle whether a sandbox has no due sync or evaluation
 */
export function sandboxRoutes(app: FastifyInstance, { create }: Sandboxes, isIdle: (sandbox: string) => Promise<boolean>): void {
  /** Ids of sandboxes whose clock this process is moving. */
  const moving = new Set<string>()
  const statusOf = async (sandbox: string): Promise<'advancing' | 'ready'> =>
    moving.has(sandbox) || !(await isIdle(sandbox)) ? 'advancing' : 'ready'
  app.post('/sandboxes', async (request, reply) => {
    const scenario = scenarioIn(request.body)
    if (scenario === null) return refused(request, reply, 400)
    const key = await create(scenario)
    return reply.code(201).send({ key, baseUrl: `http://${request.host}/sandboxes/${key}` })
  })
  app.get('/sandboxes/:sandbox/clock', async ({ backend, sandbox }: Keyed, reply) =>
    reply.send({ status: await statusOf(sandbox), now: toIso(backend.now()) }),
  )
  app.post('/sandboxes/:sandbox/clock', async (request: Keyed, reply) => {
    const { backend, sandbox, body } = request
    const asked = v.safeParse(v.object({ to: clockMoment }), body)
    if (!asked.success || toMs(asked.output.to) <= backend.now()) return refused(request, reply, 400)
    // Jobs of one move finish before the next, so that events stay in order. A short wait avoids a 409.
    for (let waited = 0; waited < PATIENCE && (await statusOf(sandbox)) === 'advancing'; waited += LOOK_EVERY)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    if ((await statusOf(sandbox)) === 'advancing') return reply.code(409).send({ status: 'advancing', now: toIso(backend.now()) })
    moving.add(sandbox)
    try {
      await backend.control.moveClock(asked.output.to)
    } finally {
      moving.delete(sandbox)
    }
    return reply.send({ status: await statusOf(sandbox), now: toIso(backend.now()) })
  })
}

/** Sets backend and sandbox of each request below `/sandboxes/:sandbox`; an unknown key gets 404. */
export function findSandbox(app: FastifyInstance, { find }: Sandboxes): void {
  app.addHook('preHandler', async (request, reply) => {
    const { sandbox } = request.params as { sandbox?: string } // the routes' parameter
    if (sandbox === undefined) return
    const found = await find(sandbox)
    if (!found) return refused(request, reply, 404)
    request.backend = found.backend
    request.sandbox = found.id
    return undefined
  })
}
