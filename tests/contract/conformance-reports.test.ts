import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer, type MockServer } from '../../mock/server/server'
import { memoryDisk, NOON } from '../mock/helpers'
import { QUICK_SERVER_CRYPTO } from '../support/quick-crypto'
import { conformance } from './conformance/cli'
import { CLIENT_RULES } from './conformance/client/rules'
import { judge } from './conformance/expectations'
import { htmlReport } from './conformance/html-report'
import type { Exchange } from './conformance/probe'
import { RULES, type Result } from './conformance/suite'
import { RULE_ID } from './conformance/types'
import { wrongProvider } from './conformance/wrong-provider'

jest.setTimeout(30_000)

const result = (id: string, status: Result['status']): Result => ({ id, title: 'T', where: 'W', status, findings: [], reason: null })

it('ids of rules match RULE_ID and are unique', () => {
  const ids = [...RULES, ...CLIENT_RULES].map(({ id }) => id)
  expect(ids.filter((id) => !RULE_ID.test(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
})

describe('expected failures', () => {
  const judged = (status: Result['status'], today = '2026-07-15') =>
    judge([result('a.b', status), result('c.d', 'passed')], { 'a.b': { reason: 'being mended', until: '2026-07-15' } }, today)[0]

  it('are accepted up to and including their last day', () => {
    expect(judged('failed')).toMatchObject({ status: 'expected', reason: 'being mended' })
    expect(judged('failed', '2026-07-16')).toMatchObject({ status: 'failed', reason: 'expected until 2026-07-15 only: being mended' })
  })

  it('are reported as unexpected when they hold, and stay skipped when they cannot be decided', () => {
    expect(judged('passed')).toMatchObject({ status: 'unexpected' })
    expect(judged('skipped')).toMatchObject({ status: 'skipped', reason: null })
  })
})

describe('the HTML report', () => {
  const exchange: Exchange = {
    operation: 'profile.get',
    method: 'GET',
    path: '/v1/profile?x=<script>alert(1)</script>',
    token: 'SECRET-T0KEN',
    idempotencyKey: null,
    sent: '{"password":"Linyuan26"}',
    status: 200,
    contentType: 'text/html',
    retryAfter: null,
    text: `<img src=x onerror="alert('330106199003072837')"> SECRET-T0KEN`,
    body: undefined,
  }
  const found = { exchange, expected: '<b>this</b>', got: '& that' }
  const page = htmlReport('http://x/"><script>', [{ ...result('a.b', 'failed'), reason: '<i>', findings: [found] }], ['SECRET-T0KEN'])

  it('escapes the answers of a provider, and loads nothing', () => {
    expect(page).not.toMatch(/<(script|img|b|i)\b/)
    expect(page).not.toMatch(/\b(src|href)=["']?\w+:/)
    expect(page).toContain("default-src 'none'")
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(&#39;***&#39;)&quot;&gt;')
  })

  it('contains no secrets', () => {
    for (const secret of ['SECRET-T0KEN', 'Linyuan26', '330106199003072837']) expect(page).not.toContain(secret)
  })
})

describe('the command', () => {
  let server: MockServer
  let folder: string
  beforeAll(async () => {
    server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0, crypto: QUICK_SERVER_CRYPTO })
    folder = mkdtempSync(path.join(tmpdir(), 'conformance-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await server.close()
  })
  const run = async (expectations: string, ...args: string[]) => {
    const file = path.join(folder, 'expected.json')
    writeFileSync(file, expectations)
    return conformance([...args, '--expect', file], { env: {}, say: () => undefined, ended: () => Promise.resolve() })
  }
  const ROUTE = JSON.stringify({ 'route.unknown': { reason: 'the gateway answers for it' } })

  it('writes both reports, and exits with 0 when only rules fail that are expected to', async () => {
    const wrong = await wrongProvider(server.url, (passing) => {
      if (passing.path === '/v1/no-such-thing') passing.body = { message: 'Not Found' }
    })
    const reports = path.join(folder, 'reports')
    const { code, text } = await run(ROUTE, wrong.url, '--only', 'route.unknown,session.public', '--report', reports)
    await wrong.close()
    expect(code).toBe(0)
    expect(text).toContain('1 hold, 0 broken, 0 not decided, 1 broken as expected')
    const json = JSON.parse(readFileSync(path.join(reports, 'report.json'), 'utf8')) as unknown
    expect(json).toMatchObject({
      conforms: true,
      rules: [
        { id: 'route.unknown', status: 'expected' },
        { id: 'session.public', status: 'passed' },
      ],
    })
    expect(readFileSync(path.join(reports, 'report.html'), 'utf8')).toContain('the gateway answers for it')
  })

  it('exits with 1 when a rule holds that is expected to fail', async () => {
    const { code, text } = await run(ROUTE, server.url, '--only', 'route.unknown')
    expect([code, text]).toEqual([1, expect.stringContaining('XPASS route.unknown')])
  })

  it.each([
    ['{"no.such-rule":{"reason":"x"}}', '--expect names no rule: no.such-rule'],
    ['{"route.unknown":{}}', 'route.unknown.reason'],
    ['{"route.unknown":{"reason":"x","until":"soon"}}', 'route.unknown.until'],
    ['[', '--expect is not JSON'],
  ])('exits with 2 for the list %s', async (list, why) => {
    const { code, text } = await run(list, server.url, '--only', 'route.unknown')
    expect([code, text]).toEqual([2, expect.stringContaining(why)])
  })
})
