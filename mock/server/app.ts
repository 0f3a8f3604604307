import cors from '@fastify/cors'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastify, { LogController, type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { MockBackend } from '../index'
import { NO_SANDBOX, type Background } from './background'
import { backgroundRoutes } from './background-routes'
import { contractRoutes } from './contract-routes'
import { controlRoutes } from './control-routes'
import { docsRoutes } from './docs-routes'
import { failureAnswer, type FailureAnswer } from './failures'
import { healthRoute } from './health'
import { logRequests, type LogStream } from './log'
import { isLocalOrigin, LOCAL_ORIGIN } from './origins'
import { rateGuard, type Rates } from './rate-limit'
import { findSandbox, sandboxRoutes, type Sandboxes } from './sandboxes'
import { REQUEST_ID_HEADER, requestIdOf } from './request-id'
import { createRequestLog } from './requests/routes'

declare module 'fastify' {
  interface FastifyRequest {
    /** Backend of the request: the server's own, or a sandbox's. */
    backend: MockBackend
    /** Id of the sandbox; `NO_SANDBOX` outside sandboxes. */
    sandbox: string
  }
}

/** Path prefix of a sandbox's routes. */
const SANDBOX = '/sandboxes/:sandbox'

/** Bytes; without pictures the longest input of the contract, an encrypted phone document, is 4 KB. */
const BODY_LIMIT = 64 * 1024

export interface AppOptions extends MockBackend {
  /** Whether `/__mock` exists. */
  withControl: boolean
  rates: Rates
  log: LogStream | null
  /** Addresses of proxies whose `X-Forwarded-For` is trusted; without it the header is ignored. */
  trustProxy?: string
  /** Sandboxes on the same database; null where the control is off. */
  sandboxes?: Sandboxes
  /** Background workers; null over memory. */
  background: Background | null
  writable(): Promise<boolean>
}

const notFound = (request: FastifyRequest, reply: FastifyReply): FastifyReply =>
  reply.code(404).send(failureAnswer('SRV-BAD', request.id, { cause: 'not-implemented' }))

/** Failures outside the backend, in the contract's shape. The error's message is dropped: it may quote the input. */
function failureOf(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FailureAnswer {
  const status = error.statusCode ?? 500
  if (status < 500) {
    reply.code(status)
    return failureAnswer('SRV-BAD', request.id, { cause: 'input-invalid' })
  }
  request.log.error({ name: error.name, code: error.code }, 'unexpected')
  reply.code(503)
  return failureAnswer('SRV-5XX', request.id)
}

/** Levels of nesting; far more than any input of the contract has. */
const DEPTH_LIMIT = 20

/** Whether a value is nested at most `levels` deep, so that recursive walks cannot overflow the stack. */
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

async function plugins(app: FastifyInstance, rates: Rates): Promise<void> {
  await app.register(rateLimit, { global: false })
  // Registered before the CORS plugin, so that preflights are limited too; counted apart from a page's own requests.
  const preflights = rateGuard(app, rates)
  app.addHook('onRequest', (request, reply) => (request.method === 'OPTIONS' ? preflights(request, reply) : Promise.resolve()))

  const contentSecurityPolicy = {
    useDefaults: false,
    directives: { defaultSrc: ["'none'"], styleSrc: ["'self'"], frameAncestors: ["'none'"] },
  }
  // No HSTS: the server speaks plain HTTP, and browsers would refuse it from then on.
  await app.register(helmet, { contentSecurityPolicy, hsts: false })
  await app.register(cors, {
    origin: LOCAL_ORIGIN,
    methods: ['GET', 'POST', 'PUT', 'DELETE'],
    allowedHeaders: ['authorization', 'content-type', 'idempotency-key', REQUEST_ID_HEADER],
    exposedHeaders: [REQUEST_ID_HEADER, 'retry-after', 'date'],
    maxAge: 600,
  })
}

/** While the server stops, requests over open connections get 503 and `Connection: close`. */
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

/** DNS rebinding: a foreign page's name may point at this machine, so the Host header is checked. */
function knowOurName(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, done) => {
    if (isLocalOrigin(`http://${request.headers.host ?? ''}`)) done()
    else reply.code(400).send(failureAnswer('SRV-BAD', request.id, { cause: 'input-invalid' }))
  })
}

/** The Fastify application over one backend; nothing listens yet. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const requests = options.withControl ? createRequestLog(options) : null
  /** Called for an undecodable path, before any hook. */
  const broken = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const answer = failureOf(error, request, reply)
    requests?.note(request, reply, answer)
    return reply.header(REQUEST_ID_HEADER, request.id).send(answer)
  }
  const app = fastify({
    logger: options.log ? { level: 'info', stream: options.log, base: null } : false,
    logController: new LogController({ disableRequestLogging: true }), // `logRequests` writes the only line, without personal data
    genReqId: requestIdOf,
    requestIdHeader: false,
    trustProxy: options.trustProxy ?? false,
    bodyLimit: BODY_LIMIT,
    requestTimeout: 30_000,
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { maxParamLength: 256 },
    frameworkErrors: (error, request, reply) => void broken(error, request, reply),
  })
  app.removeAllContentTypeParsers()
  // JSON only: forms of foreign pages can send other types without a preflight.
  app.addContentTypeParser('application/json', { parseAs: 'string' }, parseJson)
  app.setErrorHandler((error: FastifyError, request, reply) => reply.send(failureOf(error, request, reply)))
  app.decorateRequest('backend')
  app.decorateRequest('sandbox')
  app.addHook('onRequest', async (request, reply) => {
    request.backend = options
    request.sandbox = NO_SANDBOX
    reply.header(REQUEST_ID_HEADER, request.id).header('cache-control', 'no-store')
  })
  app.addHook('onSend', async ({ backend = options }: Partial<FastifyRequest>, reply) => {
    // `Date` is the insurer's clock, which operators may move, because the app's countdowns use it.
    reply.header('date', new Date(backend.now()).toUTCString())
  })
  logRequests(app)
  stopPolitely(app)
  knowOurName(app)
  await plugins(app, options.rates)
  const guard = rateGuard(app, options.rates)
  requests?.watch(app)
  app.setNotFoundHandler({ preHandler: guard }, notFound)
  await app.register((limited, _options, done) => {
    // Limited apart from other routes, so that monitoring works under load.
    limited.addHook('onRequest', rateGuard(app, options.rates))
    healthRoute(limited, options.writable)
    done()
  })
  const { sandboxes, background } = options
  const isIdle = (sandbox: string): Promise<boolean> => background?.isIdle(sandbox) ?? Promise.resolve(true)
  await app.register((limited, _options, done) => {
    limited.addHook('onRequest', guard)
    if (options.withControl) controlRoutes(limited)
    contractRoutes(limited)
    docsRoutes(limited, options.withControl)
    requests?.route(limited)
    if (options.withControl && background) backgroundRoutes(limited, background)
    done()
  })
  if (options.withControl && sandboxes) {
    await app.register((limited, _options, done) => {
      limited.addHook('onRequest', guard)
      findSandbox(limited, sandboxes)
      sandboxRoutes(limited, sandboxes, isIdle)
      contractRoutes(limited, SANDBOX)
      controlRoutes(limited, SANDBOX)
      requests?.route(limited, SANDBOX)
      if (background) backgroundRoutes(limited, background, SANDBOX)
      done()
    })
  }
  return app
}
