import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { MockBackend } from '../index'
import { contractRoutes } from './contract-routes'
import { controlRoutes } from './control-routes'
import { docsRoutes } from './docs-routes'
import { failureAnswer } from './failures'
import { healthRoute } from './health'
import { logRequests, type LogStream } from './log'
import { isLocalOrigin, LOCAL_ORIGIN } from './origins'
import { rateGuard, type Rates } from './rate-limit'
import { findSandbox, sandboxRoutes, type Sandboxes } from './sandboxes'
import { REQUEST_ID_HEADER, requestIdOf } from './request-id'

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose request it is: the server's own backend, or a sandbox's. */
    backend: MockBackend
  }
}

/** Where a sandbox's routes begin. */
const SANDBOX = '/sandboxes/:sandbox'

/** Bytes; without pictures the longest input of the contract, an encrypted phone document, is 4 KB. */
export const BODY_LIMIT = 64 * 1024

export interface AppOptions extends MockBackend {
  /** Whether `/__mock` exists. */
  withControl: boolean
  rates: Rates
  log: LogStream | null
  /** Worlds apart on the same database; none where there is no operator. */
  sandboxes?: Sandboxes
  writable(): Promise<boolean>
}

const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.code(404).send(failureAnswer('SRV-BAD', request.id, { cause: 'not-implemented' }))

/** Whatever goes wrong before or outside the backend, in the contract's shape. The message stays here: it may quote the input. */
function failed(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.header(REQUEST_ID_HEADER, request.id) // a broken path gets here before any hook
  const status = error.statusCode ?? 500
  if (status < 500) return reply.code(status).send(failureAnswer('SRV-BAD', request.id, { cause: 'input-invalid' }))
  request.log.error({ name: error.name, code: error.code }, 'unexpected')
  return reply.code(503).send(failureAnswer('SRV-5XX', request.id))
}

/** Far deeper than any input of the contract. */
const DEPTH_LIMIT = 20

/** Whether a value has no more levels than we ask for: what walks over it later must not run out of stack. */
function isShallow(value: unknown): boolean {
  let level = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > DEPTH_LIMIT) return false
    level = level.flatMap((item) => (typeof item === 'object' && item !== null ? (Object.values(item) as unknown[]) : []))
  }
  return true
}

function parseJson(_request: FastifyRequest, body: string | Buffer, done: (error: Error | null, value?: unknown) => void): void {
  try {
    const text = body.toString()
    const value: unknown = text === '' ? {} : JSON.parse(text)
    if (!isShallow(value)) throw new RangeError('too deep')
    done(null, value)
  } catch {
    done(Object.assign(new Error('not JSON'), { statusCode: 400 }))
  }
}

async function plugins(app: FastifyInstance): Promise<void> {
  const contentSecurityPolicy = {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], styleSrc: ["'self'"], frameAncestors: ["'none'"] },
  }
  // Plain HTTP on this machine: a browser told to insist on TLS would never come back.
  await app.register(helmet, { contentSecurityPolicy, hsts: false })
  await app.register(cors, {
    origin: LOCAL_ORIGIN,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', REQUEST_ID_HEADER],
    exposedHeaders: [REQUEST_ID_HEADER, 'retry-after', 'date'],
    maxAge: 600,
  })
  await app.register(rateLimit, { global: false })
}

/** While the server stops, whoever still comes over an open connection is told so and sent away. */
function stopPolitely(app: FastifyInstance): void {
  let stopping = false
  app.addHook('preClose', (done) => {
    stopping = true
    done()
  })
  app.addHook('onRequest', (request, reply, done) => {
    if (stopping) reply.code(503).send(failureAnswer('SRV-5XX', request.id))
    else done()
  })
  app.addHook('onSend', async (_request, reply) => {
    if (stopping) reply.header('connection', 'close')
  })
}

/** A page that made its own name point at this machine asks under that name. */
function knowOurName(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (isLocalOrigin(`http://${request.headers.host ?? ''}`)) done()
    else reply.code(400).send(failureAnswer('SRV-BAD', request.id, { cause: 'input-invalid' }))
  })
}

/** The Fastify application over one backend; nothing listens yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: options.log ? { level: 'info', stream: options.log, base: null } : false,
    logController: new LogController({ disableRequestLogging: true }), // the server's own line says less
    genReqId: requestIdOf,
    requestIdHeader: false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: (error, request, reply) => void failed(error, request, reply),
  })
  app.removeAllContentTypeParsers()
  // Only this type: a form of a foreign page can send the others without asking.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, parseJson)
  app.setErrorHandler(failed)
  app.decorateRequest('backend')
  app.addHook('onRequest', async (request, reply) => {
    request.backend = options
    reply.header(REQUEST_ID_HEADER, request.id).header('cache-control', 'no-store')
  })
  app.addHook('onSend', async ({ backend = options }: Partial<FastifyRequest>, reply) => {
    // The insurer's own time, which an operator may have moved: the app counts down by it.
    reply.header('date', new Date(backend.now()).toUTCString())
  })
  logRequests(app)
  stopPolitely(app)
  knowOurName(app)
  await plugins(app)
  const guard = rateGuard(app, options.rates)
  app.setNotFoundHandler({ preHandler: guard }, notFound)
  healthRoute(app, options.writable)
  if (options.withControl) controlRoutes(app)
  await app.register((limited, _options, done) => {
    limited.addHook('onRequest', guard)
    contractRoutes(limited)
    docsRoutes(limited)
    done()
  })
  const { sandboxes } = options
  if (options.withControl && sandboxes) {
    await app.register((limited, _options, done) => {
      limited.addHook('onRequest', guard)
      findSandbox(limited, sandboxes)
      sandboxRoutes(limited, sandboxes)
      contractRoutes(limited, SANDBOX)
      controlRoutes(limited, SANDBOX)
      done()
    })
  }
  return app
}
