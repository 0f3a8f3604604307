import type { FastifyInstance } from 'fastify'
import { openApi, type OpenApi } from './openapi/document'
import { docsPage, DOCS_STYLE } from './openapi/page'

/** `GET /openapi.json`, and the same to read at `GET /docs`. Worked out at the first request: the contract does not change. */
export function docsRoutes(app: FastifyInstance): void {
  let page: string | undefined
  let document: OpenApi | undefined
  app.get('/openapi.json', (request) => ({ ...(document ??= openApi()), servers: [{ url: `http://${request.host}` }] }))
  app.get('/docs', (_request, reply) => reply.type('text/html; charset=utf-8').send((page ??= docsPage(openApi()))))
  app.get('/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(DOCS_STYLE))
}
