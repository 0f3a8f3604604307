import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { answerSchema, failureSchema, type Operation, type OperationName } from '@/contract'
import { operations } from '@/contract/operations'
import { createExamples } from '../../../mock/server/openapi/examples'
import { openApi, type ApiOperation } from '../../../mock/server/openapi/document'
import { startServer } from '../../../mock/server/server'
import { memoryDisk, NOON } from '../helpers'

const document = openApi()
const all = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, spec]) => ({ path, method, spec })),
)

function* refsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  for (const [key, content] of Object.entries(value)) {
    if (key === '$ref') yield String(content)
    else yield* refsIn(content)
  }
}

const found = (ref: string): unknown =>
  ref
    .split('/')
    .slice(1)
    .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document) // any JSON below the root

describe('the OpenAPI document', () => {
  it('has every operation, where the contract has it', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(all.map(({ spec }) => spec.operationId).sort()).toEqual(Object.keys(operations).sort())
    for (const { path, method, spec } of all)
      expect([path, method.toUpperCase()]).toEqual([
        operations[spec.operationId as keyof typeof operations].path,
        operations[spec.operationId as keyof typeof operations].method,
      ])
  })

  it('refers to nothing that is not there, and defines nothing twice or for nobody', () => {
    const refs = new Set(refsIn(document))
    for (const ref of refs) expect([ref, typeof found(ref)]).toEqual([ref, 'object'])
    const named = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`)
    expect(named.filter((name) => !refs.has(name))).toEqual([])
    expect(JSON.stringify(document)).not.toContain('$defs')
  })

  it('names every part of a path, says who may call, and what a failure looks like', () => {
    for (const { path, spec } of all) {
      const inPath = spec.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual((path.match(/\{\w+\}/g) ?? []).map((part) => part.slice(1, -1)))
      for (const parameter of spec.parameters)
        expect([path, parameter.name, Object.keys(parameter.schema).length > 0]).toEqual([path, parameter.name, true])
      const { auth } = operations[spec.operationId as keyof typeof operations]
      expect([path, spec.security.length > 0]).toEqual([path, auth !== 'none'])
      expect(Object.keys(spec.responses)).toEqual(expect.arrayContaining(['200', '400', '413', '429', '503']))
      expect('401' in spec.responses).toBe(auth !== 'none' || spec.operationId === 'session.create')
    }
  })

  it('asks for what the schema asks for', () => {
    const spec = (name: string): ApiOperation => all.find((one) => one.spec.operationId === name)!.spec
    expect(spec('transactions.list').parameters.map(({ name, in: where, required }) => `${where} ${name} ${required}`)).toEqual([
      'path cardId true',
      'query from true',
      'query to true',
      'query group false',
      'query memberId false',
      'query query false',
      'query cursor false',
      'query limit false',
    ])
    expect(spec('transactions.list').parameters.at(-1)?.schema).toEqual({ type: 'integer', minimum: 1, maximum: 50, default: 20 })
    expect(spec('cards.unbind').requestBody?.content['application/json'].schema).toMatchObject({ required: ['otpCode'] })
    expect(spec('session.create').requestBody?.content['application/json'].schema).toEqual({ $ref: '#/components/schemas/SessionInput' })
    expect(spec('cards.set-primary').requestBody).toBeUndefined()
    expect(document.components.schemas.Transaction?.properties?.amount).toMatchObject({ type: 'integer' })
  })

  it('is served, and can be read without a network', async () => {
    const server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0 })
    const served = (await (await fetch(`${server.url}/openapi.json`)).json()) as typeof document // what this test describes
    expect(served).toEqual({ ...openApi(await createExamples()), servers: [{ url: server.url }] })
    const page = await fetch(`${server.url}/docs`)
    const html = await page.text()
    const style = await fetch(`${server.url}/docs/style.css`)
    await server.close()
    expect([page.headers.get('content-type'), style.headers.get('content-type')]).toEqual([
      'text/html; charset=utf-8',
      'text/css; charset=utf-8',
    ])
    expect(html).not.toContain('outbox is off')
    for (const name of Object.keys(operations)) expect(html).toContain(`id="${name}"`)
    expect([...html.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, link]) => link).sort()).toEqual(['/docs/style.css', '/openapi.json'])
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${target}"`)
    expect(html).not.toContain('<script')
  }, 30_000)
})

/** Answered by the phone itself: no insurer says it. */
const OF_THE_PHONE = /^(NET|DEV|SUB|BAL)-/

describe('its examples', () => {
  it('are there for every operation, and keep its schemas', async () => {
    const told = await createExamples()
    expect(Object.keys(told.operations).sort()).toEqual(Object.keys(operations).sort())
    for (const name of Object.keys(operations) as OperationName[]) {
      const { input, output }: Operation = operations[name]
      const example = told.operations[name]
      expect([name, v.is(input, example?.input), v.is(answerSchema(output), example?.answer)]).toEqual([name, true, true])
    }
  })

  it('show a failure of every code that an operation may answer', async () => {
    const { failures } = await createExamples()
    const all: Operation[] = Object.values(operations)
    const codes = new Set([...all.flatMap(({ errors }) => errors), 'AUTH-440', 'SRV-BAD', 'SRV-429', 'SRV-5XX'] as const)
    expect(Object.keys(failures).sort()).toEqual([...codes].filter((code) => !OF_THE_PHONE.test(code)).sort())
    for (const failure of Object.values(failures)) expect(v.is(failureSchema, failure)).toBe(true)
    expect(failures['SRV-BAD']).toMatchObject({ field: 'from' })
    const { paths } = openApi(await createExamples())
    const verify = paths['/v1/cards/verifications']?.post
    expect(Object.keys(verify?.responses['401']?.content['application/json'].examples ?? {})).toEqual(['AUTH-401', 'AUTH-440'])
    expect(verify?.requestBody?.content['application/json'].example).toMatchObject({ numberType: 'ssn' })
    expect(paths['/v1/cards/{cardId}/statement']?.get?.parameters.map(({ example }) => example)).toEqual(['primary', 2026])
  })

  it('are the same each time, and open nothing on the server that shows them', async () => {
    expect(await createExamples()).toEqual(await createExamples())
    const server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0 })
    await fetch(`${server.url}/openapi.json`)
    const { answer } = (await createExamples()).operations['session.create'] as { answer: { data: { token: string } } } // its schema is checked above
    const response = await fetch(`${server.url}/v1/profile`, { headers: { authorization: `Bearer ${answer.data.token}` } })
    await server.close()
    expect(response.status).toBe(401)
  }, 30_000)
})

describe('the way to a session that /docs shows', () => {
  const shown = async (url: string): Promise<string> => {
    const html = await (await fetch(`${url}/docs`)).text()
    const found = /<pre id="session">([^<]+)<\/pre>/.exec(html)?.[1] ?? ''
    const entities = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&amp;': '&' }
    return found.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity as keyof typeof entities])
  }

  it('works as it stands there, from nothing to an overview', async () => {
    const server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0 })
    const { stdout } = await promisify(execFile)('bash', ['-euc', await shown(server.url)], { env: { PATH: process.env.PATH } })
    await server.close()
    const answers = stdout
      .replace(/\}\{/g, '}\n{')
      .split('\n')
      .map((line) => JSON.parse(line) as { ok: boolean; data: unknown }) // what curl prints
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true])
    expect(answers.at(-1)?.data).toMatchObject({ card: { psnNameMasked: '**梅', city: '杭州市' } })
  })

  it('says where codes come from while there is no outbox', async () => {
    const server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0, withControl: false })
    const html = await (await fetch(`${server.url}/docs`)).text()
    await server.close()
    expect(html).toContain('outbox is off')
  })
})
