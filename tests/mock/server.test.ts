import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileStore } from '../../mock/server/file-store'
import { matchRoute } from '../../mock/server/routes'
import { startServer, type MockServer } from '../../mock/server/server'
import { memoryStore, NOON } from './helpers'

describe('routes follow from the contract', () => {
  const match = (method: string, path: string) => matchRoute(method, new URL(path, 'http://mock'))

  it('takes the input out of path and query', () => {
    expect(match('GET', '/v1/cards/c1/transactions?from=2026-01-01&limit=5')).toEqual({
      name: 'transactions.list',
      input: { cardId: 'c1', from: '2026-01-01', limit: '5' },
    })
    expect(match('PUT', '/v1/cards/a%2Fb/primary')).toEqual({ name: 'cards.set-primary', input: { cardId: 'a/b' } })
    expect(match('PATCH', '/v1/session')).toBeNull()
    expect(match('GET', '/v2/profile')).toBeNull()
  })

  it('lets the path win over the query: nobody reaches another card by ?cardId=', () => {
    expect(match('GET', '/v1/cards/mine/overview?cardId=theirs')?.input).toEqual({ cardId: 'mine' })
  })
})

describe('the server', () => {
  let server: MockServer
  beforeEach(async () => {
    server = await startServer({ store: memoryStore(), clock: () => NOON, port: 0 })
  })
  afterEach(() => server.close())

  it('answers what it does not know loudly', async () => {
    const response = await fetch(`${server.url}/v1/nothing`)
    expect([response.status, await response.json()]).toMatchObject([
      404,
      { ok: false, error: { code: 'SRV-BAD', cause: 'not-implemented' } },
    ])
    const broken = await fetch(`${server.url}/v1/otp`, { method: 'POST', body: '{' })
    expect([broken.status, await broken.json()]).toMatchObject([400, { error: { code: 'SRV-BAD', cause: 'input-invalid' } }])
    expect((await fetch(`${server.url}/v1/profile`)).status).toBe(401)
  })

  it('gives operators the control, outside the contract', async () => {
    const response = await fetch(`${server.url}/__mock/useScenario`, { method: 'POST', body: '["normal"]' })
    const { result } = (await response.json()) as { result: { token: string } } // the control's own answer
    const overview = await fetch(`${server.url}/v1/cards`, { headers: { authorization: `Bearer ${result.token}` } })
    expect(await overview.json()).toMatchObject({ ok: true, data: { cards: [{ psnNameMasked: '**远' }] } })
    const unknown = await fetch(`${server.url}/__mock/constructor`, { method: 'POST' })
    expect(await unknown.json()).toEqual({ error: 'no such control' })
  })
})

describe('the file store', () => {
  it('keeps the state in one whole file, and says when it cannot', () => {
    const folder = mkdtempSync(join(tmpdir(), 'mock-'))
    const store = fileStore(join(folder, 'deep', 'state.json'))
    expect(store.load()).toBeNull()
    expect([store.save('one'), store.save('two'), store.load()]).toEqual([true, true, 'two'])
    expect(readdirSync(join(folder, 'deep'))).toEqual(['state.json'])
    writeFileSync(join(folder, 'file'), '')
    expect(fileStore(join(folder, 'file', 'state.json')).save('x')).toBe(false)
    rmSync(folder, { recursive: true })
  })
})
