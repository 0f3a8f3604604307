import type { FastifyInstance } from 'fastify'
import * as v from 'valibot'
import { wrongField } from '../domain-error'
import { ARGUMENTS } from './control-inputs'
import { isLocalOrigin } from './origins'

const callable = (name: string): name is keyof typeof ARGUMENTS => Object.hasOwn(ARGUMENTS, name)

/** An empty or missing body means no arguments. */
const argumentsIn = (body: unknown): unknown =>
  body === undefined || (typeof body === 'object' && body !== null && Object.keys(body).length === 0) ? [] : body

/**
 * The operators' control: `POST /__mock/usePersona` with `["employee"]`, a JSON array of arguments. Invalid arguments get 400 with the
 * field's name and change nothing; pages of other origins get 403. @param prefix before the path
 */
export function controlRoutes(app: FastifyInstance, prefix = ''): void {
  app.post<{ Params: { name: string } }>(`${prefix}/__mock/:name`, async (request, reply) => {
    const { name } = request.params
    if (!isLocalOrigin(request.headers.origin)) return reply.code(403).send({ error: 'only from this machine' })
    if (!callable(name)) return reply.code(404).send({ error: 'no such control' })
    const args = v.safeParse(ARGUMENTS[name], argumentsIn(request.body))
    if (!args.success) {
      const { field = 'arguments', expected = 'array' } = wrongField(args.issues)
      return reply.code(400).send({ error: `${field}: ${expected}` })
    }
    const call = request.backend.control[name] as (...values: unknown[]) => unknown // called with arguments that match its schema only
    try {
      return await reply.send({ result: (await call(...args.output)) ?? null })
    } catch (error) {
      if (error instanceof RangeError) return reply.code(400).send({ error: error.message })
      throw error
    }
  })
}
