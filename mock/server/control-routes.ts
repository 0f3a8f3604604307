import type { FastifyInstance } from 'fastify'
import type { MockControl } from '../control-types'
import { isLocalOrigin } from './origins'

const callable = (control: MockControl, name: string): name is Exclude<keyof MockControl, 'onChange'> =>
  Object.prototype.hasOwnProperty.call(control, name) && name !== 'onChange'

/**
 * The operators' control: `POST /__mock/usePersona` with `["employee"]`. Arguments are a JSON array and the operator's own
 * responsibility; pages from elsewhere are not let near it.
 */
/** @param prefix before the path */
export function controlRoutes(app: FastifyInstance, prefix = ''): void {
  app.post<{ Params: { name: string } }>(`${prefix}/__mock/:name`, async (request, reply) => {
    const { name } = request.params
    const { control } = request.backend
    if (!isLocalOrigin(request.headers.origin)) return reply.code(403).send({ error: 'only from this machine' })
    if (!callable(control, name)) return reply.code(404).send({ error: 'no such control' })
    const args: unknown[] = Array.isArray(request.body) ? request.body : []
    const call = control[name] as (...values: unknown[]) => unknown // every member of the control is a function
    try {
      return await reply.send({ result: (await call(...args)) ?? null })
    } catch (error) {
      return reply.code(400).send({ error: error instanceof RangeError ? error.message : 'wrong arguments' })
    }
  })
}
