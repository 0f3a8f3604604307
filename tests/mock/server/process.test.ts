import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DEMO_CREDENTIALS } from '../../../mock/personas/credentials.demo'
import previous from '../storage/fixtures/state-v2.json'
import { bundle, folder, newDatabase, run, type Child } from './support/child'

let program: string
beforeAll(() => {
  program = bundle('mock/server/main')
})
const running: Child[] = []
afterEach(async () => {
  for (const child of running.splice(0)) {
    child.process.kill('SIGKILL')
    await child.ended
  }
})

const launch = (env: Record<string, string>, args: string[] = []): Child => {
  const child = run(program, args, { MOCK_PORT: '0', ...env })
  running.push(child)
  return child
}
const urlOf = async (child: Child): Promise<string> => (await child.says(/mock backend on (http:\/\/\S+)/))[1] ?? ''

const JSON_TYPE = { 'content-type': 'application/json' }
const post = (url: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { ...JSON_TYPE, ...headers }, body: JSON.stringify(body) })

describe('the program', () => {
  it('finishes what is under way when it is told to stop, keeps it, and ends well', async () => {
    const place = newDatabase()
    const child = launch({ MOCK_STATE: place })
    const url = await urlOf(child)
    const { result } = await (await post(`${url}/__mock/useScenario`, ['slow'])).json()
    const authorization = `Bearer ${result.token}`
    const { data } = await (await fetch(`${url}/v1/cards`, { headers: { authorization } })).json()
    const before = Date.now()
    const slow = fetch(`${url}/v1/cards/${data.cards[0].cardId}/overview`, { headers: { authorization } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    child.process.kill('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await expect(fetch(`${url}/v1/places`)).rejects.toThrow()
    expect((await slow).status).toBe(200)
    expect(Date.now() - before).toBeGreaterThan(8000)
    expect(await child.ended).toBe(0)
    const again = await urlOf(launch({ MOCK_STATE: place }))
    expect((await (await post(`${again}/__mock/status`, [])).json()).result).toMatchObject({ scenarioId: 'slow' })
  }, 60_000)

  it('writes no personal data into its log: not over a whole binding, not for a broken request', async () => {
    const child = launch({ MOCK_STATE: newDatabase() })
    const url = await urlOf(child)
    const phone = '13912345678'
    const consents = { terms: true, sensitive: true, version: '2026-07' }
    const codeNow = async (): Promise<string> => {
      const { result } = await (await post(`${url}/__mock/outbox`, [])).json()
      return String(result[0].code)
    }
    await post(`${url}/v1/otp`, { purpose: 'sign-in', phone })
    const codes = [await codeNow()]
    const session = await (
      await post(`${url}/v1/session`, {
        method: 'sms',
        host: 'h5',
        loginCode: 'login-of-device',
        phone,
        otpCode: codes[0],
        consents,
      })
    ).json()
    const { token } = session.data
    const headers = { authorization: `Bearer ${token}` }
    await post(`${url}/v1/otp`, { purpose: 'bind' }, headers)
    codes.push(await codeNow())
    const { ssn, password } = DEMO_CREDENTIALS['employee-hz']!
    const verification = { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode: codes[1] }
    await post(`${url}/v1/cards/verifications`, { ...verification, password: 'Wrong-password' }, headers)
    const { data: verified } = await (await post(`${url}/v1/cards/verifications`, verification, headers)).json()
    const { data: card } = await (
      await post(`${url}/v1/cards`, { ticket: verified.ticket }, { ...headers, 'idempotency-key': 'key-of-the-write' })
    ).json()
    const list = await fetch(
      `${url}/v1/cards/${card.cardId}/transactions?from=2026-01-01&to=2026-12-31&query=${encodeURIComponent('内分泌')}`,
      { headers },
    )
    expect(list.status).toBe(200)
    await fetch(`${url}/v1/no-such/${ssn}?phone=${phone}`, { headers: { ...headers, 'x-request-id': phone } })
    await fetch(`${url}/v1/otp`, { method: 'POST', headers: JSON_TYPE, body: `{"phone":"${phone}"` })
    await fetch(`${url}/v1/cards/%E0%A4%A${ssn}/overview`)
    await child.says(/"status":400/)
    child.process.kill('SIGTERM')
    expect(await child.ended).toBe(0)
    const log = child.output()
    const lines = log
      .split('\n')
      .filter((line) => line.includes('"msg":"request"'))
      .map((line) => JSON.parse(line) as Record<string, unknown>) // one JSON document a line
    expect(lines.length).toBeGreaterThan(8)
    for (const line of lines)
      expect(Object.keys(line).sort()).toEqual(['level', 'method', 'ms', 'msg', 'requestId', 'route', 'status', 'time'])
    expect(lines.map(({ route }) => route)).toContain('/v1/cards/:cardId/transactions')
    const secrets = [
      phone,
      ssn,
      password,
      token,
      verified.ticket,
      card.cardId,
      'login-of-device',
      'Wrong-password',
      'key-of-the-write',
      '内分泌',
      encodeURIComponent('内分泌'),
      '林知远',
      '127.0.0.1:',
      ...codes,
    ]
    for (const secret of secrets) expect(lines.map((line) => JSON.stringify(line)).join('\n')).not.toContain(secret)
    for (const secret of secrets.filter((text) => text !== '127.0.0.1:')) expect(log).not.toContain(secret)
  }, 60_000)

  it('starts from a state of the version before, and keeps it as documents', async () => {
    // A new database is made here; the other tests start from one.
    const path = join(folder(), 'state.json')
    writeFileSync(path, previous.text)
    const url = await urlOf(launch({ MOCK_STATE: path }))
    // Its session has run out since, so the operator looks.
    const { result } = await (await post(`${url}/__mock/status`, [])).json()
    expect(result).toMatchObject({ personaId: 'employee', scenarioId: 'normal', realClock: false })
    expect((await fetch(`${url}/v1/places`)).status).toBe(200)
    // Set aside, so that it is imported once.
    expect([existsSync(path), readFileSync(`${path}.imported`, 'utf8') === previous.text]).toEqual([false, true])
  }, 60_000)

  it.each([
    ['newer', JSON.stringify({ schemaVersion: 99 }), /newer than this program/],
    ['unreadable', '{"schema', /cannot be read/],
  ])(
    'does not start over a %s state',
    async (_what, text, message) => {
      const path = `${newDatabase()}.json`
      writeFileSync(path, text)
      const child = launch({ MOCK_STATE: path })
      expect(await child.ended).toBe(1)
      expect(child.output()).toMatch(message)
      expect(child.output()).toContain(path)
      expect(readFileSync(path, 'utf8')).toBe(text)
    },
    20_000,
  )

  it.each([
    ['--no-control', {}, ['--no-control']],
    ['anything but on', { MOCK_CONTROL: 'false' }, []],
  ])(
    'has no control where it is told so: %s',
    async (_what, env, args) => {
      const child = launch({ MOCK_STATE: newDatabase(), ...env }, args)
      const url = await urlOf(child)
      expect((await fetch(`${url}/__mock/status`, { method: 'POST', headers: JSON_TYPE, body: '[]' })).status).toBe(404)
    },
    20_000,
  )
})
