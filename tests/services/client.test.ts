import type { Answer, Meta, Operation, OperationName, Session, Transport } from '@/contract'
import { operations } from '@/contract/operations'
import { AppError } from '@/services/app-error'
import { createClient } from '@/services/client'
import { createRetryingStorage } from '@/services/retrying-storage'
import { createSessionStore } from '@/services/session-store'
import { fakePlatform } from './fake-platform'

const META: Meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r1' }
const SESSION: Session = { token: 't1', expiresAt: '2026-07-16T08:30:00+08:00', scope: 'full', phoneMasked: null, boundCards: 1 }
const expired: Answer<never> = { ok: false, error: { code: 'AUTH-440', reference: 'x' } }

interface Sent {
  name: OperationName
  input: unknown
  token: string | undefined
  key: string | undefined
}

function setUp(answer: (sent: Sent) => Answer<unknown>) {
  const platform = fakePlatform()
  const session = createSessionStore(platform.storage)
  const sent: Sent[] = []
  const transport = {
    send: ({ name }: Operation<OperationName>, input: unknown, options: { token?: string; idempotencyKey?: string } = {}) => {
      const one = { name, input, token: options.token, key: options.idempotencyKey }
      sent.push(one)
      return Promise.resolve(answer(one))
    },
  } as Transport
  const onSignedOut = jest.fn()
  return {
    platform,
    session,
    sent,
    onSignedOut,
    client: createClient({ transport, session, platform, clock: platform.now, latest: () => platform.now() + 300_000, onSignedOut }),
  }
}

const ok = (data: unknown): Answer<unknown> => ({ ok: true, data, meta: META })
const codeOf = (thrown: unknown) => (thrown instanceof AppError ? thrown.failure.code : 'other')

describe('client', () => {
  it('sends the token, and none before a session', async () => {
    const { client, session, sent } = setUp(() => ok({ cards: [], places: [] }))
    session.getState().begin(SESSION)
    await client.call(operations['cards.list'], {})
    await client.call(operations['places.list'], {})
    expect(sent.map(({ token }) => token)).toEqual(['t1', undefined])
  })

  it('sends the token to an operation with an optional session, if there is one', async () => {
    const { client, session, sent } = setUp(() => ok({}))
    await client.call(operations['otp.send'], { purpose: 'sign-in', phone: '13800000000' })
    session.getState().begin(SESSION)
    await client.call(operations['otp.send'], { purpose: 'bind' })
    expect(sent.map(({ token }) => token)).toEqual([undefined, 't1'])
  })

  it('gives each write its own idempotency key, and reads none', async () => {
    const { client, sent } = setUp(() => ok({ cards: [] }))
    await client.call(operations['messages.mark-read'], {})
    await client.call(operations['messages.mark-read'], {})
    await client.call(operations['cards.list'], {})
    expect(new Set(sent.slice(0, 2).map(({ key }) => key)).size).toBe(2)
    expect(sent[2]?.key).toBeUndefined()
  })

  it('sends at once: whether there is a network is the transport’s to tell', () => {
    const { client, platform, sent } = setUp(() => ok({}))
    platform.setOnline(false)
    void client.call(operations['messages.mark-read'], {})
    expect(sent.map(({ name }) => name)).toEqual(['messages.mark-read'])
  })

  it('renews an expired session once for many calls and repeats them, writes with their key', async () => {
    const { client, session, sent } = setUp(({ name, token }) =>
      name === 'session.create' ? ok({ ...SESSION, token: 't2' }) : token === 't2' ? ok({ cards: [] }) : expired,
    )
    session.getState().begin(SESSION)
    await Promise.all([
      client.call(operations['cards.list'], {}),
      client.call(operations['profile.get'], {}),
      client.call(operations['messages.mark-read'], {}),
    ])
    expect(sent.filter(({ name }) => name === 'session.create')).toMatchObject([
      { input: { method: 'silent', host: 'h5', loginCode: 'login-code' } },
    ])
    const writes = sent.filter(({ name }) => name === 'messages.mark-read')
    expect(writes).toHaveLength(2)
    expect(writes[0]?.key).toBe(writes[1]?.key)
    expect(session.getState().session?.token).toBe('t2')
    // A renewal does not change the user, so the epoch stays and with it the cache.
    expect(session.getState().epoch).toBe(1)
  })

  it('signs out when the session cannot be renewed', async () => {
    const { client, session, platform, onSignedOut } = setUp(() => expired)
    session.getState().begin(SESSION)
    await expect(client.call(operations['cards.list'], {}).catch(codeOf)).resolves.toBe('AUTH-440')
    expect(session.getState().session).toBeNull()
    expect(platform.stored.has('session')).toBe(false)
    expect(onSignedOut).toHaveBeenCalledTimes(1)
  })

  it.each(['NET-OFFLINE', 'NET-TIMEOUT', 'SRV-5XX', 'SRV-429', 'SRV-BAD'] as const)(
    'keeps the session when renewing it fails with %s, and says that',
    async (code) => {
      const { client, session, platform, onSignedOut } = setUp(({ name }) =>
        name === 'session.create' ? { ok: false, error: { code, reference: 'renewal' } } : expired,
      )
      session.getState().begin(SESSION)
      const calls = [client.call(operations['cards.list'], {}), client.call(operations['profile.get'], {})]
      await expect(Promise.all(calls.map((call) => call.catch(codeOf)))).resolves.toEqual([code, code])
      expect(session.getState().session).toEqual(SESSION)
      expect(platform.stored.has('session')).toBe(true)
      expect(onSignedOut).not.toHaveBeenCalled()
    },
  )

  it('keeps a session that was started while a renewal failed or succeeded', async () => {
    for (const renewal of [expired, ok({ ...SESSION, token: 't2' })]) {
      const started = setUp(({ name, token }) => {
        if (name !== 'session.create') return token === 'new' ? ok({ cards: [] }) : expired
        started.session.getState().begin({ ...SESSION, token: 'new' })
        return renewal
      })
      const { client, session, platform, onSignedOut } = started
      session.getState().begin(SESSION)
      await client.call(operations['cards.list'], {}).catch(codeOf)
      expect(session.getState().session?.token).toBe('new')
      expect(platform.stored.get('session')).toContain('"new"')
      expect(onSignedOut).not.toHaveBeenCalled()
    }
  })

  it('stays signed out after signing out while a renewal succeeds', async () => {
    const started = setUp(({ name }) => {
      if (name !== 'session.create') return expired
      started.session.getState().end()
      return ok({ ...SESSION, token: 't2' })
    })
    const { client, session, onSignedOut } = started
    session.getState().begin(SESSION)
    await expect(client.call(operations['cards.list'], {}).catch(codeOf)).resolves.toBe('AUTH-440')
    expect(session.getState().session).toBeNull()
    expect(onSignedOut).not.toHaveBeenCalled()
  })

  it('retries a failed renewal at the next call', async () => {
    let down = true
    const { client, session } = setUp(({ name, token }) => {
      if (name === 'session.create')
        return down ? { ok: false, error: { code: 'SRV-5XX', reference: 'x' } } : ok({ ...SESSION, token: 't2' })
      return token === 't2' ? ok({ cards: [] }) : expired
    })
    session.getState().begin(SESSION)
    await client.call(operations['cards.list'], {}).catch(codeOf)
    down = false
    await expect(client.call(operations['cards.list'], {})).resolves.toMatchObject({ data: { cards: [] } })
    expect(session.getState().session?.token).toBe('t2')
  })

  it.each([
    ['DEV-LOGIN', true],
    ['NET-OFFLINE', false],
  ] as const)('reports a failed login at the host as %s, and keeps the session', async (code, online) => {
    const { client, session, platform, sent, onSignedOut } = setUp(() => expired)
    platform.login = () => {
      if (!online) platform.setOnline(false)
      return Promise.resolve({ status: 'failed' })
    }
    session.getState().begin(SESSION)
    await expect(client.call(operations['cards.list'], {}).catch(codeOf)).resolves.toBe(code)
    expect(sent.map(({ name }) => name)).toEqual(['cards.list'])
    expect(session.getState().session).toEqual(SESSION)
    expect(onSignedOut).not.toHaveBeenCalled()
  })

  it('renews a sample session without a login', async () => {
    const { client, session, platform } = setUp(({ name, token }) =>
      name === 'session.create' ? ok({ ...SESSION, token: 't2', scope: 'sample' }) : token === 't2' ? ok({ cards: [] }) : expired,
    )
    platform.login = () => Promise.resolve({ status: 'failed' })
    session.getState().begin({ ...SESSION, scope: 'sample' })
    await expect(client.call(operations['cards.list'], {})).resolves.toMatchObject({ data: { cards: [] } })
  })

  it('does not log in silently without an earlier sign-in', async () => {
    const { client, sent } = setUp(() => expired)
    await client.call(operations['cards.list'], {}).catch(codeOf)
    expect(sent.map(({ name }) => name)).toEqual(['cards.list'])
  })
})

describe('session store', () => {
  it('survives a restart, and ignores what an older version left', () => {
    const { storage, stored } = fakePlatform()
    createSessionStore(storage).getState().begin(SESSION)
    expect(createSessionStore(storage).getState().session).toEqual(SESSION)
    stored.set('session', '{"token":1}')
    expect(createSessionStore(storage).getState().session).toBeNull()
  })

  it('works in memory when the phone is full, and reports it', () => {
    const platform = fakePlatform()
    platform.full = true
    const onFull = jest.fn()
    const store = createSessionStore(createRetryingStorage(platform.storage, onFull))
    store.getState().begin(SESSION)
    expect(store.getState().session).toEqual(SESSION)
    expect(onFull.mock.calls).toEqual([[true]])
  })

  it('times out after eight seconds with any transport', async () => {
    jest.useFakeTimers()
    const platform = fakePlatform()
    const transport = { send: () => new Promise(() => {}) } as unknown as Transport // an answer that never comes
    const client = createClient({
      transport,
      session: createSessionStore(platform.storage),
      platform,
      clock: platform.now,
      latest: platform.now,
    })
    const ended = jest.fn<undefined, [string]>()
    const call = client.call(operations['places.list'], {}).catch((thrown: unknown) => ended(codeOf(thrown)))
    await jest.advanceTimersByTimeAsync(7_999)
    expect(ended).not.toHaveBeenCalled()
    await jest.advanceTimersByTimeAsync(1)
    await call
    expect(ended).toHaveBeenCalledWith('NET-TIMEOUT')
    jest.useRealTimers()
  })
})
