import { operations } from '@/contract/operations'
import { startServer, type MockServer } from '../../mock/server/server'
import { memoryDisk, NOON } from '../mock/helpers'
import { QUICK_SERVER_CRYPTO } from '../support/quick-crypto'
import { conformance } from './conformance/cli'
import { MISTAKES } from './conformance/mistakes'
import { mockProvider } from './conformance/provider'
import { RULES, runSuite } from './conformance/suite'
import { READABLE } from './conformance/types'
import { wrongProvider } from './conformance/wrong-provider'

// Each rule is a separate run, which takes long on a busy machine.
jest.setTimeout(30_000)

let server: MockServer
beforeAll(async () => {
  const rates = { session: 100_000, address: 100_000 }
  server = await startServer({ driver: memoryDisk(), clock: () => NOON, port: 0, rates, crypto: QUICK_SERVER_CRYPTO })
})
afterAll(() => server.close())

const run = (args: string[], env: Record<string, string> = {}) =>
  conformance(args, { env, say: () => undefined, ended: () => Promise.resolve() })
const SECRETS = ['330106199003072837', 'Linyuan26', '林知远']

describe('the conformance suite', () => {
  it('passes the mock by every rule', async () => {
    const results = await runSuite(server.url, mockProvider(server.url))
    expect(results.filter(({ status }) => status !== 'passed')).toEqual([])
    expect(results).toHaveLength(RULES.length)
  })

  it('fails rules that need an answer which it cannot read', async () => {
    const wrong = await wrongProvider(server.url, (passing) => {
      if (passing.path === '/v1/cards') passing.body = { cards: [] }
    })
    const results = await runSuite(wrong.url, mockProvider(wrong.url), ['answer.schema', 'sum.account'])
    await wrong.close()
    expect(results.map(({ status }) => status)).toEqual(['failed', 'failed'])
  })

  it('waits as long as Retry-After says, then repeats the request', async () => {
    let refused = false
    const busy = await wrongProvider(server.url, (passing) => {
      if (refused || passing.path !== '/v1/places') return
      refused = true
      Object.assign(passing, { status: 429, headers: { 'retry-after': '1' }, body: { ok: false } })
    })
    const [result] = await runSuite(busy.url, mockProvider(busy.url), ['session.public'])
    await busy.close()
    expect([refused, result?.status]).toEqual([true, 'passed'])
  })

  it('has one mistake for every rule', () => {
    expect(Object.keys(MISTAKES).sort()).toEqual(RULES.map(({ id }) => id).sort())
  })

  it.each(Object.entries(MISTAKES))('reports a provider that breaks %s', async (id, mistake) => {
    const wrong =
      typeof mistake === 'function'
        ? await wrongProvider(server.url, mistake)
        : await wrongProvider(server.url, () => undefined, mistake.mishear)
    try {
      const { code, text } = await run([wrong.url, '--json', '--only', id])
      expect(code).toBe(1)
      const report = JSON.parse(text) as { conforms: boolean; rules: { id: string; status: string; findings: { expected: string }[] }[] } // written by `jsonReport`
      expect(report).toMatchObject({ conforms: false, rules: [{ id, status: 'failed' }] })
      expect(report.rules[0]?.findings.length).toBeGreaterThan(0)
      // The rule fails for its own reason, not because another answer could not be read.
      expect(report.rules[0]?.findings.map(({ expected }) => expected)).not.toContain(READABLE)
      for (const secret of SECRETS) expect(text).not.toContain(secret)
    } finally {
      await wrong.close()
    }
  })
})

describe('the command', () => {
  it('prints its help and its rules, and names what is wrong with its arguments', async () => {
    expect(await run(['--help'])).toMatchObject({ code: 0, text: expect.stringContaining('CONFORMANCE_OTP') })
    expect((await run(['--list'])).text).toContain('privacy.secrets')
    expect((await run([])).code).toBe(2)
    expect(await run([server.url, '--only', 'no.such'])).toMatchObject({ code: 2, text: expect.stringContaining('no such rule: no.such') })
    expect((await run(['http://127.0.0.1:9'])).code).toBe(2)
    expect(await run([server.url], { CONFORMANCE_PHONE: '13900000000' })).toMatchObject({
      code: 2,
      text: expect.stringContaining('otpCode'),
    })
    expect(await run([server.url], { CONFORMANCE_CONFIG: '{"tokn":"x"}' })).toMatchObject({
      code: 2,
      text: expect.stringContaining('tokn'),
    })
  })

  it('runs against a provider that only a configuration describes', async () => {
    await server.control.useScenario('normal')
    await server.transport.send(operations['otp.send'], { purpose: 'sign-in', phone: '13800001111' })
    const code = (await server.control.outbox())[0]?.code ?? ''
    const person = { insuplcAdmdvs: '330100', numberType: 'ssn', number: '330102195403210262', password: 'Ruolan1954', name: '周若兰' }
    const config = JSON.stringify({ phone: '13800001111', otpCode: code, person })
    const { text } = await run([server.url, '--only', 'session.public,route.unknown,session.expired'], { CONFORMANCE_CONFIG: config })
    expect(text).toContain('3 hold, 0 broken, 0 not decided')
  })

  it('reports what was sent, what was expected and what came back', async () => {
    const wrong = await wrongProvider(server.url, (passing) => {
      if (passing.path.endsWith('/overview')) passing.body = { ok: true, data: {}, meta: {} }
    })
    const { code, text } = await run([wrong.url, '--only', 'answer.schema'])
    await wrong.close()
    expect(code).toBe(1)
    for (const part of [
      'FAIL answer.schema',
      'contract   src/contract',
      'sent       GET /v1/cards/',
      'authorization: Bearer ***',
      'came back  200',
    ])
      expect(text).toContain(part)
  })
})
