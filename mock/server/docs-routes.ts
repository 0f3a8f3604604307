import type { FastifyInstance } from 'fastify'
import { openApi, type OpenApi } from './openapi/document'
import { createExamples } from './openapi/examples'
import { docsPage, DOCS_STYLE } from './openapi/page'

/**
 * `GET /openapi.json`, and the same document as a page at `GET /docs`. Built once, at the first request: the contract does not change.
 * @param withControl whether codes can be read from the operators' outbox
 */
export function docsRoutes(app: FastifyInstance, withControl: boolean): void {
  let document: Promise<OpenApi> | undefined
  const served = async (host: string): Promise<OpenApi> => {
    document ??= createExamples().then(openApi)
    return { ...(await document), servers: [{ url: `http://${host}` }] }
  }
  app.get('/openapi.json', (request) => served(request.host))
  app.get('/docs', async ({ host }, reply) => reply.type('text/html; charset=utf-8').send(docsPage(await served(host), withControl)))
  app.get('/docs/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').send(DOCS_STYLE))
}
