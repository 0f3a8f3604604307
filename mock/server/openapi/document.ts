import { operations, type ErrorCode, type Operation, type OperationName } from '@/contract'
import { statusOf } from '../failures'
import { namedSchemas, schemaOf, type Schema } from './schemas'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: Schema
}

interface Content {
  'application/json': { schema: Schema }
}

export interface ApiOperation {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: Record<string, string[]>[]
  parameters: Parameter[]
  requestBody?: { required: true; content: Content }
  responses: Record<string, { description: string; headers?: Record<string, { schema: Schema; description: string }>; content: Content }>
}

export interface OpenApi {
  openapi: '3.1.0'
  info: { title: string; version: string; description: string }
  servers: { url: string }[]
  paths: Record<string, Record<string, ApiOperation>>
  components: { schemas: Record<string, Schema>; securitySchemes: Record<string, unknown> }
}

const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: Schema): Content => ({ 'application/json': { schema } })

const ACCESS: Record<Operation['auth'], string> = {
  none: 'Needs no session.',
  optional: 'With the session where there is one.',
  session: 'Needs any session.',
  full: 'Needs a session that is not a sample.',
}
const SECURITY: Record<Operation['auth'], Record<string, string[]>[]> = {
  none: [],
  optional: [{}, { session: [] }],
  session: [{ session: [] }],
  full: [{ session: [] }],
}

const IDEMPOTENCY: Parameter = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: 'A retry with the same key is answered from the first try and does not act twice.',
  schema: { type: 'string', maxLength: 200 },
}

const inPath = (path: string): string[] => (path.match(/\{\w+\}/g) ?? []).map((found) => found.slice(1, -1))

function parametersOf({ path, method, writes }: Operation, input: Schema): Parameter[] {
  const taken = inPath(path)
  const query = method === 'GET' || method === 'DELETE' ? Object.keys(input.properties ?? {}).filter((name) => !taken.includes(name)) : []
  const field = (name: string): Schema => input.properties?.[name] ?? {}
  return [
    ...taken.map((name): Parameter => ({ name, in: 'path', required: true, schema: field(name) })),
    ...query.map((name): Parameter => ({ name, in: 'query', required: input.required?.includes(name) ?? false, schema: field(name) })),
    ...(writes ? [IDEMPOTENCY] : []),
  ]
}

function bodyOf({ path, method }: Operation, input: Schema): Pick<ApiOperation, 'requestBody'> {
  if (method === 'GET' || method === 'DELETE') return {}
  const taken = inPath(path)
  if (!input.properties) return { requestBody: { required: true, content: json(input) } }
  const properties = Object.fromEntries(Object.entries(input.properties).filter(([name]) => !taken.includes(name)))
  if (Object.keys(properties).length === 0) return {}
  const required = (input.required ?? []).filter((name) => !taken.includes(name))
  return { requestBody: { required: true, content: json({ type: 'object', properties, ...(required.length > 0 ? { required } : {}) }) } }
}

const FAILED: Schema = {
  type: 'object',
  properties: { ok: { const: false }, error: ref('Failure') },
  required: ['ok', 'error'],
}

const succeeded = (data: Schema): Schema => ({
  type: 'object',
  properties: { ok: { const: true }, data, meta: ref('Meta') },
  required: ['ok', 'data', 'meta'],
})

/** What any operation may answer beside its own codes. */
const alwaysPossible = (auth: Operation['auth']): ErrorCode[] => [
  ...(auth === 'none' ? [] : (['AUTH-440'] as const)),
  ...(auth === 'full' ? (['AUTH-403'] as const) : []),
  'SRV-BAD',
  'SRV-429',
  'SRV-5XX',
]

function responsesOf(spec: Operation): ApiOperation['responses'] {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set([...spec.errors, ...alwaysPossible(spec.auth)])) {
    const status = statusOf({ code })
    byStatus.set(status, (byStatus.get(status) ?? []).concat(code))
  }
  byStatus.set(413, ['SRV-BAD'])
  byStatus.set(502, ['SRV-BAD'])
  const responses: ApiOperation['responses'] = { '200': { description: 'Done', content: json(succeeded(schemaOf(spec.output))) } }
  for (const [status, codes] of byStatus)
    responses[String(status)] = {
      description: codes.join(', '),
      ...(status === 429
        ? { headers: { 'retry-after': { schema: { type: 'integer', minimum: 1 }, description: 'Seconds until another try makes sense' } } }
        : {}),
      content: json(FAILED),
    }
  return responses
}

function apiOperation(name: OperationName): ApiOperation {
  const spec: Operation = operations[name]
  const input = schemaOf(spec.input)
  return {
    operationId: name,
    summary: spec.summary,
    description: `${ACCESS[spec.auth]} ${spec.writes ? 'Writes.' : 'Reads only.'}`,
    tags: [name.split('.')[0] ?? name],
    security: SECURITY[spec.auth],
    parameters: parametersOf(spec, input),
    ...bodyOf(spec, input),
    responses: responsesOf(spec),
  }
}

/** The contract as an OpenAPI 3.1 document, from the very schemas that check every answer. @param url where it is served */
export function openApi(url = 'http://127.0.0.1:4010'): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const name of Object.keys(operations) as OperationName[]) {
    // `operations` has no other keys
    const { path, method } = operations[name]
    paths[path] = { ...paths[path], [method.toLowerCase()]: apiOperation(name) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Medical-insurance balance',
      version: '1',
      description:
        'Amounts are whole fen. Times are ISO 8601 in Beijing time (+08:00). Every answer is { ok: true, data, meta } or { ok: false, error }; the codes are a closed list.',
    },
    servers: [{ url }],
    paths,
    components: { schemas: namedSchemas(), securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
  }
}
