/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import { AppError } from '@/services/app-error'
import type { Demo } from '@/services/backend'
import { useOtp } from '@/services/use-otp'
import { fakeApp } from './fake-app'
import { fakePlatform, type FakePlatform } from './fake-platform'

const iso = (ms: number) => new Date(ms).toISOString()

const demo = { newestCode: () => '246810' } as Demo // the hook uses only this method

const start = (answer: (input: { phone?: string }) => Promise<unknown>, platform: FakePlatform = fakePlatform()) =>
  fakeApp((_, input) => answer(input), platform, { demo })

const receipt =
  (platform: FakePlatform, voiceAllowed = false, sentTo = '138******52') =>
  () =>
    Promise.resolve({
      data: { sentTo, expiresAt: iso(platform.time + 300_000), resendAt: iso(platform.time + 60_000), voiceAllowed },
    })

describe('useOtp', () => {
  it('continues the countdown after the page was left and after a restart', async () => {
    const platform = fakePlatform()
    const { render } = start(receipt(platform), platform)
    const first = render(() => useOtp('bind'))
    expect(first.result.current.waitSeconds).toBe(0)
    await act(async () => first.result.current.send())
    expect(first.result.current.waitSeconds).toBe(60)
    first.unmount()
    platform.time += 20_000
    const again = start(receipt(platform), platform)
    expect(again.render(() => useOtp('bind')).result.current.waitSeconds).toBe(40)
    expect(again.render(() => useOtp('unbind')).result.current.waitSeconds).toBe(0)
  })

  it('stores neither the phone nor the code', async () => {
    const platform = fakePlatform()
    const { render } = start(receipt(platform), platform)
    const { result } = render(() => useOtp('sign-in'))
    await act(async () => result.current.send('13800006052'))
    const kept = [...platform.stored.values()].join()
    expect(kept).not.toMatch(/138|246810/)
    expect(result.current.demoCode).toBe('246810')
  })

  it('waits as long as a throttling backend asks', async () => {
    const platform = fakePlatform()
    const { render } = start(
      () => Promise.reject(new AppError({ code: 'SRV-429', reference: 'r', until: iso(platform.time + 90_000) })),
      platform,
    )
    const { result } = render(() => useOtp('bind'))
    await act(async () => result.current.send())
    expect(result.current.waitSeconds).toBe(90)
  })

  it('keeps a wait for its number only: a corrected number can be sent a code at once, and is named', async () => {
    const platform = fakePlatform()
    const { render } = start((input) => receipt(platform, false, `${String(input.phone).slice(0, 3)}******`)(), platform)
    const { result, rerender } = render(({ phone }) => useOtp('sign-in', phone), { initialProps: { phone: '13800006052' } })
    await act(async () => result.current.send('13800006052'))
    expect(result.current).toMatchObject({ sentTo: '138******', waitSeconds: 60, demoCode: '246810' })
    platform.time += 5_000
    rerender({ phone: '13900006052' })
    expect(result.current).toMatchObject({ sentTo: null, waitSeconds: 0, demoCode: null })
    await act(async () => result.current.send('13900006052'))
    expect(result.current).toMatchObject({ sentTo: '139******', waitSeconds: 60, demoCode: '246810' })
    rerender({ phone: '13800006052' })
    // The newest code was sent to the other number, so it is not offered for this one.
    expect(result.current).toMatchObject({ sentTo: '138******', waitSeconds: 55, demoCode: null })
  })

  it('assigns a late answer to the number that it was requested for', async () => {
    const platform = fakePlatform()
    let arrive = (): void => undefined
    const { render } = start(() => new Promise<void>((resolve) => (arrive = resolve)).then(() => receipt(platform)()), platform)
    const { result, rerender } = render(({ phone }) => useOtp('channel', phone), { initialProps: { phone: '13800006052' } })
    act(() => result.current.send('13800006052'))
    rerender({ phone: '13900006052' })
    await act(async () => arrive())
    expect(result.current).toMatchObject({ sentTo: null, waitSeconds: 0 })
    rerender({ phone: '13800006052' })
    expect(result.current).toMatchObject({ sentTo: '138******52', waitSeconds: 60 })
  })

  it('keeps a failure for the number that it occurred with', async () => {
    const platform = fakePlatform()
    const { render } = start(
      () => Promise.reject(new AppError({ code: 'SRV-429', reference: 'r', until: iso(platform.time + 90_000) })),
      platform,
    )
    const { result, rerender } = render(({ phone }) => useOtp('sign-in', phone), { initialProps: { phone: '13800006052' } })
    await act(async () => result.current.send('13800006052'))
    expect(result.current).toMatchObject({ waitSeconds: 90, failure: { code: 'SRV-429' } })
    rerender({ phone: '13900006052' })
    expect(result.current).toMatchObject({ waitSeconds: 0, failure: null })
  })

  it('drops waits when the session ends', async () => {
    const platform = fakePlatform()
    const { render, runtime } = start(receipt(platform), platform)
    const { result, unmount } = render(() => useOtp('bind'))
    await act(async () => result.current.send())
    unmount()
    runtime.resendTimers.forget()
    expect(render(() => useOtp('bind')).result.current.waitSeconds).toBe(0)
    expect(start(receipt(platform), platform).render(() => useOtp('bind')).result.current.waitSeconds).toBe(0)
  })

  it('offers a call once the backend allows it', async () => {
    const platform = fakePlatform()
    const { render, call } = start(receipt(platform, true), platform)
    const { result } = render(() => useOtp('bind'))
    expect(result.current.voiceAllowed).toBe(false)
    await act(async () => result.current.send())
    expect(result.current.voiceAllowed).toBe(true)
    await act(async () => result.current.send(undefined, 'voice'))
    expect(call.mock.calls.map(([, input]) => input)).toEqual([
      { purpose: 'bind', by: 'sms' },
      { purpose: 'bind', by: 'voice' },
    ])
  })
})
