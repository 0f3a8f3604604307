import type { ErrorCode, Operation, OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { statusOf } from '../failures'
import type { Example, Examples } from './guide'
import { namedSchemas, schemaOf, type Schema } from './schemas'

export interface Parameter {
  name: string
  in: 'path' | 'query' | 'header'
  required: boolean
  description?: string
  schema: Schema
  example?: unknown
}

interface Content {
  'application/json': { schema: Schema; example?: unknown; examples?: Record<string, { value: unknown }> }
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
const json = (schema: Schema, shown: Omit<Content['application/json'], 'schema'> = {}): Content => ({
  'application/json': { schema, ...shown },
})

const ACCESS: Record<Operation['auth'], string> = {
  none: 'Needs no session.',
  optional: 'With the session where there is one.',
  session: 'Needs any session.',
  full: 'Needs a session that is not a sample.',
  officer: 'Needs a session of the employer’s side.',
  contributions: 'Needs a session of the employer’s side, with the right to its contributions.',
  accounts: 'Needs a session of the employer’s side, with the right to what employees consented to.',
}
const SECURITY: Record<Operation['auth'], Record<string, string[]>[]> = {
  none: [],
  optional: [{}, { session: [] }],
  session: [{ session: [] }],
  full: [{ session: [] }],
  officer: [{ officer: [] }],
  contributions: [{ officer: [] }],
  accounts: [{ officer: [] }],
}

const IDEMPOTENCY: Parameter = {
  name: 'idempotency-key',
  in: 'header',
  required: false,
  description: 'A retry with the same key is answered from the first try and does not act twice.',
  schema: { type: 'string', maxLength: 200 },
}

const inPath = (path: string): string[] => (path.match(/\{\w+\}/g) ?? []).map((found) => found.slice(1, -1))

/** The example's value of a field. */
const saidIn = (example: Example | undefined, name: string): { example?: unknown } => {
  const value: unknown = Object.entries(example?.input ?? {}).find(([key]) => key === name)?.[1]
  return value === undefined ? {} : { example: value }
}

function parametersOf({ path, method, writes }: Operation, input: Schema, example?: Example): Parameter[] {
  const taken = inPath(path)
  const query = method === 'GET' || method === 'DELETE' ? Object.keys(input.properties ?? {}).filter((name) => !taken.includes(name)) : []
  const field = (name: string): Schema => input.properties?.[name] ?? {}
  return [
    ...taken.map((name): Parameter => ({ name, in: 'path', required: true, schema: field(name), ...saidIn(example, name) })),
    ...query.map((name): Parameter => ({
      ...{ name, in: 'query', required: input.required?.includes(name) ?? false, schema: field(name) },
      ...saidIn(example, name),
    })),
    ...(writes ? [IDEMPOTENCY] : []),
  ]
}

function bodyOf({ path, method }: Operation, input: Schema, example?: Example): Pick<ApiOperation, 'requestBody'> {
  if (method === 'GET' || method === 'DELETE') return {}
  const taken = inPath(path)
  const said = Object.entries(example?.input ?? {}).filter(([name]) => !taken.includes(name))
  const shown = example ? { example: Object.fromEntries(said) as unknown } : {}
  if (!input.properties) return { requestBody: { required: true, content: json(input, shown) } }
  const properties = Object.fromEntries(Object.entries(input.properties).filter(([name]) => !taken.includes(name)))
  if (Object.keys(properties).length === 0) return {}
  const required = (input.required ?? []).filter((name) => !taken.includes(name))
  const schema = { type: 'object', properties, ...(required.length > 0 ? { required } : {}) }
  return { requestBody: { required: true, content: json(schema, shown) } }
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

/** Codes that any operation may answer, besides its own. */
const alwaysPossible = (auth: Operation['auth']): ErrorCode[] => [
  ...(auth === 'none' ? [] : (['AUTH-440', 'AUTH-403'] as const)),
  'SRV-BAD',
  'SRV-429',
  'SRV-5XX',
]

/** Recorded failures of the codes; codes without a recorded one are left out. */
function failuresShown(codes: readonly ErrorCode[], { failures }: Examples): Omit<Content['application/json'], 'schema'> {
  const shown = codes.flatMap((code) => (failures[code] ? [[code, { value: { ok: false, error: failures[code] } }] as const] : []))
  return shown.length > 0 ? { examples: Object.fromEntries(shown) } : {}
}

function responsesOf(spec: Operation, examples: Examples, example: Example | undefined): ApiOperation['responses'] {
  const byStatus = new Map<number, ErrorCode[]>()
  for (const code of new Set([...spec.errors, ...alwaysPossible(spec.auth)])) {
    const status = statusOf({ code })
    byStatus.set(status, (byStatus.get(status) ?? []).concat(code))
  }
  byStatus.set(413, ['SRV-BAD'])
  byStatus.set(502, ['SRV-BAD'])
  const responses: ApiOperation['responses'] = {
    '200': { description: 'Done', content: json(succeeded(schemaOf(spec.output)), example ? { example: example.answer } : {}) },
  }
  for (const [status, codes] of byStatus)
    responses[String(status)] = {
      description: codes.join(', '),
      ...(status === 429
        ? { headers: { 'retry-after': { schema: { type: 'integer', minimum: 1 }, description: 'Seconds until another try makes sense' } } }
        : {}),
      content: json(FAILED, status === 413 || status === 502 ? {} : failuresShown(codes, examples)),
    }
  return responses
}

function apiOperation(name: OperationName, examples: Examples): ApiOperation {
  const spec: Operation = operations[name]
  const example = examples.operations[name]
  const input = schemaOf(spec.input)
  return {
    operationId: name,
    summary: spec.summary,
    description: `${ACCESS[spec.auth]} ${spec.writes ? 'Writes.' : 'Reads only.'}`,
    tags: [name.split('.')[0] ?? name],
    security: SECURITY[spec.auth],
    parameters: parametersOf(spec, input, example),
    ...bodyOf(spec, input, example),
    responses: responsesOf(spec, examples, example),
  }
}

/** The contract as an OpenAPI 3.1 document, from the schemas that validate every answer. @param examples to show */
export function openApi(examples: Examples = { operations: {}, failures: {} }): OpenApi {
  const paths: OpenApi['paths'] = {}
  for (const name of Object.keys(operations) as OperationName[]) {
    // `operations` has no other keys
    const { path, method } = operations[name]
    paths[path] = { ...paths[path], [method.toLowerCase()]: apiOperation(name, examples) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Medical-insurance balance',
      version: '1',
      description:
        'Amounts are whole fen. Times are ISO 8601 in Beijing time (+08:00). Every answer is { ok: true, data, meta } or { ok: false, error }; the codes are a closed list.',
    },
    servers: [{ url: 'http://127.0.0.1:4010' }],
    paths,
    components: {
      schemas: namedSchemas(),
      securitySchemes: { session: { type: 'http', scheme: 'bearer' }, officer: { type: 'http', scheme: 'bearer' } },
    },
  }
}
