import type { Session } from '@/contract'
import type { Client } from '@/services/client'
import { createSessionRotation, isOld, ROTATE_AFTER } from '@/services/session-rotation'
import { createSessionStore } from '@/services/session-store'
import { fakePlatform } from './fake-platform'

const session = (token: string): Session => ({
  token,
  expiresAt: '2026-07-29T09:41:00+08:00',
  scope: 'full',
  phoneMasked: '138******52',
  boundCards: 1,
})

function start(answer: () => Promise<unknown>) {
  const platform = fakePlatform()
  const sessions = createSessionStore(platform.storage)
  const call = jest.fn(answer)
  const rotate = createSessionRotation({ sessions, client: { call } as unknown as Client, storage: platform.storage, now: platform.now })
  sessions.getState().begin(session('old'))
  return { platform, sessions, call, rotate, token: () => sessions.getState().session?.token }
}

describe('session rotation', () => {
  it('keeps a young token and replaces one that is a day old', async () => {
    const { platform, call, rotate, token } = start(() => Promise.resolve({ data: session('new') }))
    platform.time += ROTATE_AFTER - 1
    await rotate()
    expect(call).not.toHaveBeenCalled()
    platform.time += 1
    await Promise.all([rotate(), rotate()])
    expect(call).toHaveBeenCalledTimes(1)
    expect(token()).toBe('new')
    await rotate()
    expect(call).toHaveBeenCalledTimes(1)
  })

  it('keeps the old token when rotation fails, and retries', async () => {
    const { platform, call, rotate, token } = start(() => Promise.reject(new Error('offline')))
    platform.time += ROTATE_AFTER
    await rotate()
    await rotate()
    expect(token()).toBe('old')
    expect(call).toHaveBeenCalledTimes(2)
  })

  it('does not overwrite a session that was started meanwhile', async () => {
    const started = start(() => {
      started.sessions.getState().begin(session('other'))
      return Promise.resolve({ data: session('new') })
    })
    started.platform.time += ROTATE_AFTER
    await started.rotate()
    expect(started.token()).toBe('other')
  })

  it('requests nothing without a session', async () => {
    const { platform, sessions, call, rotate } = start(() => Promise.resolve({ data: session('new') }))
    sessions.getState().end()
    platform.time += ROTATE_AFTER
    await rotate()
    expect(call).not.toHaveBeenCalled()
    expect(platform.stored.has('session-since')).toBe(false)
  })

  it('treats an unknown age and a future time as old', () => {
    expect([isOld(null, 0), isOld('nonsense', 0), isOld('10', 9), isOld('10', 10)]).toEqual([true, true, true, false])
  })
})
