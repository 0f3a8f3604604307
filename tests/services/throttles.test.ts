import type { Answer, Failure, Operation, OperationName, Session, Transport } from '@/contract'
import { operations } from '@/contract/operations'
import { AppError, toFailure } from '@/services/app-error'
import { createClient } from '@/services/client'
import { shouldRetry, waitAfter } from '@/services/remote/retry'
import { createSessionStore } from '@/services/session-store'
import { fakePlatform } from './fake-platform'

const SESSION: Session = { token: 't1', expiresAt: '2026-07-16T08:30:00+08:00', scope: 'full', phoneMasked: null, boundCards: 1 }
/** A throttle of 30 s: the phone's time is 09:41. */
const throttled: Failure = { code: 'SRV-429', reference: 'x', until: '2026-07-15T09:41:30+08:00' }

function setUp(error: Failure) {
  const platform = fakePlatform()
  const session = createSessionStore(platform.storage)
  const sent: [OperationName, unknown][] = []
  const send = ({ name }: Operation<OperationName>, input: unknown): Promise<Answer<never>> => {
    sent.push([name, input])
    return Promise.resolve({ ok: false, error })
  }
  const skew = { ms: 0 }
  const client = createClient({
    transport: { send } as Transport,
    session,
    platform,
    clock: () => platform.time + skew.ms,
    latest: platform.now,
  })
  const failing = (work: Promise<unknown>) => work.then(String, (thrown: unknown) => toFailure(thrown, platform.time))
  return { platform, session, sent, client, failing, skew }
}

describe('a throttle that says when it ends', () => {
  it('is kept: the same request is not sent before its end, and fails as before', async () => {
    const { client, failing, sent, platform } = setUp(throttled)
    expect(await failing(client.call(operations['cards.list'], {}))).toEqual(throttled)
    platform.time += 29_999
    expect(await failing(client.call(operations['cards.list'], {}))).toEqual(throttled)
    expect(sent).toHaveLength(1)
    platform.time += 1
    await failing(client.call(operations['cards.list'], {}))
    expect(sent).toHaveLength(2)
  })

  it('is kept equally long when the backend’s clock is set meanwhile', async () => {
    const { client, failing, sent, platform, skew } = setUp(throttled)
    await failing(client.call(operations['cards.list'], {}))
    for (const ms of [900, 3_600_000, -3_600_000]) {
      skew.ms = ms
      await failing(client.call(operations['cards.list'], {}))
    }
    expect(sent).toHaveLength(1)
    platform.time += 30_000
    await failing(client.call(operations['cards.list'], {}))
    expect(sent).toHaveLength(2)
  })

  it('does not affect other requests or other people', async () => {
    const { client, failing, sent, session } = setUp(throttled)
    await failing(client.call(operations['otp.send'], { purpose: 'bind' }))
    await failing(client.call(operations['otp.send'], { purpose: 'step-up' }))
    session.getState().begin(SESSION)
    await failing(client.call(operations['otp.send'], { purpose: 'bind' }))
    expect(sent.map(([, input]) => input)).toEqual([{ purpose: 'bind' }, { purpose: 'step-up' }, { purpose: 'bind' }])
  })

  it('blocks nothing when it names no end', async () => {
    const { client, failing, sent } = setUp({ code: 'SRV-429', reference: 'x' })
    await failing(client.call(operations['cards.list'], {}))
    await failing(client.call(operations['cards.list'], {}))
    expect(sent).toHaveLength(2)
  })
})

describe('automatic retry', () => {
  const now = Date.parse('2026-07-15T09:41:00+08:00')
  const error = (until: string) => new AppError({ ...throttled, until })

  it('waits as long as the answer said, and never shorter than usual', () => {
    expect(waitAfter(0, error('2026-07-15T09:41:30+08:00'), now)).toBe(30_000)
    expect(waitAfter(0, error('2026-07-15T09:41:01+08:00'), now)).toBe(2_000)
    expect(waitAfter(1, new AppError({ code: 'SRV-5XX', reference: 'x' }), now)).toBe(5_000)
  })

  it('does not happen where the wait is longer than a minute', () => {
    expect(shouldRetry(0, error('2026-07-15T09:42:00+08:00'), now)).toBe(true)
    expect(shouldRetry(0, error('2026-07-15T09:42:01+08:00'), now)).toBe(false)
  })
})
