import { startServer } from '../../mock/server/server'
import { memoryDisk, NOON } from '../mock/helpers'
import { QUICK_SERVER_CRYPTO } from '../support/quick-crypto'
import { conformance } from './conformance/cli'
import { CLIENT_MISTAKES } from './conformance/client/mistakes'
import { useTheApp, type Twist } from './conformance/client/person'
import { CLIENT_RULES } from './conformance/client/rules'

jest.setTimeout(60_000)

interface Report {
  conforms: boolean
  rules: { id: string; status: string; reason: string | null; findings: { sent: string | null }[] }[]
}

/** Runs the command against a backend of its own. @param using plays the client at the proxy's URL */
async function planned(using: (proxy: string) => Promise<void>, ...more: string[]) {
  const begun = Date.now()
  // The backend's clock runs, because the client waits until a throttle ends.
  const server = await startServer({ driver: memoryDisk(), clock: () => NOON + Date.now() - begun, port: 0, crypto: QUICK_SERVER_CRYPTO })
  await server.control.useScenario('normal')
  let proxy = ''
  const world = {
    env: {},
    say: (text: string) => void (proxy = /http:\S+/.exec(text)?.[0] ?? ''),
    ended: () => using(proxy),
  }
  const outcome = await conformance(['--client', '--upstream', server.url, '--port', '0', ...more], world)
  await server.close()
  return outcome
}

async function reportOn(twist?: Twist): Promise<{ code: number; report: Report }> {
  const { code, text } = await planned((proxy) => useTheApp(proxy, twist), '--json')
  return { code, report: JSON.parse(text) as Report } // written by `jsonReport`
}

const broken = ({ rules }: Report) => rules.filter(({ status }) => status === 'failed').map(({ id }) => id)

describe('the plan for clients', () => {
  it('passes this app by every rule', async () => {
    const { code, report } = await reportOn()
    expect(report.rules.filter(({ status }) => status !== 'passed')).toEqual([])
    expect(report.rules.map(({ id }) => id)).toEqual(CLIENT_RULES.map(({ id }) => id))
    expect(code).toBe(0)
  })

  it('has one mistake for every rule', () => {
    expect(Object.keys(CLIENT_MISTAKES).sort()).toEqual(CLIENT_RULES.map(({ id }) => id).sort())
  })

  // The runs mostly wait, so all run at once.
  const runs = new Map<string, ReturnType<typeof reportOn>>()
  beforeAll(() => {
    for (const [id, twist] of Object.entries(CLIENT_MISTAKES)) runs.set(id, reportOn(twist))
    return Promise.allSettled(runs.values())
  })

  it.each(Object.keys(CLIENT_MISTAKES))('reports a client that breaks %s for that rule only', async (id) => {
    const { code, report } = await runs.get(id)!
    expect([broken(report), code]).toEqual([[id], 1])
    expect(report.rules.find((rule) => rule.id === id)?.findings.length).toBeGreaterThan(0)
  })

  it('leaves every rule undecided for a client that sends nothing', async () => {
    const { code, text } = await planned(() => Promise.resolve())
    expect(code).toBe(0)
    expect(text).toContain('0 hold, 0 broken, 15 not decided')
  })

  it('shows its report while it watches, without secrets', async () => {
    const pages: string[] = []
    const { text } = await planned(async (proxy) => {
      await fetch(`${proxy}/v1/profile?token=T0KEN-of-somebody&phone=13800001111`, {
        headers: { authorization: 'Bearer T0KEN-of-somebody' },
      })
      for (const page of ['', '/report.json', '/report.html']) pages.push(await (await fetch(`${proxy}/__plan${page}`)).text())
      expect((await fetch(`${proxy}/__plan/saw`, { method: 'POST', body: '{"saw":"nothing"}' })).status).toBe(400)
    })
    for (const page of [...pages, text]) {
      expect(page).toContain('client.url-secrets')
      expect(page).not.toContain('T0KEN')
      expect(page).not.toContain('13800001111')
    }
  })

  it('exits with 2 without an upstream, or with a port or a time that is no number', async () => {
    const world = { env: {}, say: () => undefined, ended: () => Promise.resolve() }
    const nobody = ['--upstream', 'http://127.0.0.1:9']
    for (const args of [[], [...nobody, '--port', 'x'], [...nobody, '--for', '1e3']])
      expect((await conformance(['--client', ...args], world)).code).toBe(2)
  })
})
