/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { AppError } from '@/services/app-error'
import type { Client } from '@/services/client'
import { createLastView } from '@/services/remote/last-view'
import { createQueryClient } from '@/services/remote/query-client'
import { createUseAction } from '@/services/remote/use-action'
import { createResendTimers } from '@/services/resend-timers'
import { createUseCountdown } from '@/services/use-countdown'
import { createUseOtp } from '@/services/use-otp'
import { fakePlatform, type FakePlatform } from './fake-platform'

const iso = (ms: number) => new Date(ms).toISOString()

function start(answer: (input: { phone?: string }) => Promise<unknown>, platform: FakePlatform = fakePlatform()) {
  const lastView = createLastView(platform.storage)
  let keys = 0
  const call = jest.fn<Promise<unknown>, unknown[]>((...[, input]) => answer(input as { phone?: string }))
  const client = { call, newKey: () => `k${(keys += 1)}` } as unknown as Client
  const context = { client, queryClient: createQueryClient(platform, lastView), now: platform.now, forget: lastView.forget }
  const timers = createResendTimers(platform.storage)
  const useOtp = createUseOtp({
    useAction: createUseAction(context),
    useCountdown: createUseCountdown(platform.now),
    readDemoCode: () => '246810',
    timers,
  })
  return { platform, call, useOtp, timers }
}

const receipt =
  (platform: FakePlatform, voiceAllowed = false, sentTo = '138******52') =>
  () =>
    Promise.resolve({
      data: { sentTo, expiresAt: iso(platform.time + 300_000), resendAt: iso(platform.time + 60_000), voiceAllowed },
    })

describe('useOtp', () => {
  it('still counts after the page was left and after a restart', async () => {
    const platform = fakePlatform()
    const { useOtp } = start(receipt(platform), platform)
    const first = renderHook(() => useOtp('bind'))
    expect(first.result.current.waitSeconds).toBe(0)
    await act(async () => first.result.current.send())
    expect(first.result.current.waitSeconds).toBe(60)
    first.unmount()
    platform.time += 20_000
    const again = start(receipt(platform), platform)
    expect(renderHook(() => again.useOtp('bind')).result.current.waitSeconds).toBe(40)
    expect(renderHook(() => again.useOtp('unbind')).result.current.waitSeconds).toBe(0)
  })

  it('stores neither the phone nor the code', async () => {
    const platform = fakePlatform()
    const { useOtp } = start(receipt(platform), platform)
    const { result } = renderHook(() => useOtp('sign-in'))
    await act(async () => result.current.send('13800006052'))
    const kept = [...platform.stored.values()].join()
    expect(kept).not.toMatch(/138|246810/)
    expect(result.current.demoCode).toBe('246810')
  })

  it('waits as long as a backend asks that is asked too often', async () => {
    const platform = fakePlatform()
    const { useOtp } = start(
      () => Promise.reject(new AppError({ code: 'SRV-429', reference: 'r', until: iso(platform.time + 90_000) })),
      platform,
    )
    const { result } = renderHook(() => useOtp('bind'))
    await act(async () => result.current.send())
    expect(result.current.waitSeconds).toBe(90)
  })

  it('holds a wait against the number it is for: a corrected one can be sent a code at once, and is named', async () => {
    const platform = fakePlatform()
    const { useOtp } = start((input) => receipt(platform, false, `${String(input.phone).slice(0, 3)}******`)(), platform)
    const { result, rerender } = renderHook(({ phone }) => useOtp('sign-in', phone), { initialProps: { phone: '13800006052' } })
    await act(async () => result.current.send('13800006052'))
    expect(result.current).toMatchObject({ sentTo: '138******', waitSeconds: 60, demoCode: '246810' })
    platform.time += 5_000
    rerender({ phone: '13900006052' })
    expect(result.current).toMatchObject({ sentTo: null, waitSeconds: 0, demoCode: null })
    await act(async () => result.current.send('13900006052'))
    expect(result.current).toMatchObject({ sentTo: '139******', waitSeconds: 60, demoCode: '246810' })
    rerender({ phone: '13800006052' })
    // The newest code went to the other one.
    expect(result.current).toMatchObject({ sentTo: '138******', waitSeconds: 55, demoCode: null })
  })

  it('gives an answer that comes late to the number it was asked for', async () => {
    const platform = fakePlatform()
    let arrive = (): void => undefined
    const { useOtp } = start(() => new Promise<void>((resolve) => (arrive = resolve)).then(() => receipt(platform)()), platform)
    const { result, rerender } = renderHook(({ phone }) => useOtp('channel', phone), { initialProps: { phone: '13800006052' } })
    act(() => result.current.send('13800006052'))
    rerender({ phone: '13900006052' })
    await act(async () => arrive())
    expect(result.current).toMatchObject({ sentTo: null, waitSeconds: 0 })
    rerender({ phone: '13800006052' })
    expect(result.current).toMatchObject({ sentTo: '138******52', waitSeconds: 60 })
  })

  it('holds a refusal against the number it was met with', async () => {
    const platform = fakePlatform()
    const { useOtp } = start(
      () => Promise.reject(new AppError({ code: 'SRV-429', reference: 'r', until: iso(platform.time + 90_000) })),
      platform,
    )
    const { result, rerender } = renderHook(({ phone }) => useOtp('sign-in', phone), { initialProps: { phone: '13800006052' } })
    await act(async () => result.current.send('13800006052'))
    expect(result.current).toMatchObject({ waitSeconds: 90, failure: { code: 'SRV-429' } })
    rerender({ phone: '13900006052' })
    expect(result.current).toMatchObject({ waitSeconds: 0, failure: null })
  })

  it('forgets the waits of a phone with its session', async () => {
    const platform = fakePlatform()
    const { useOtp, timers } = start(receipt(platform), platform)
    const { result, unmount } = renderHook(() => useOtp('bind'))
    await act(async () => result.current.send())
    unmount()
    timers.forget()
    expect(renderHook(() => useOtp('bind')).result.current.waitSeconds).toBe(0)
    expect(renderHook(() => start(receipt(platform), platform).useOtp('bind')).result.current.waitSeconds).toBe(0)
  })

  it('offers a call once the backend allows it', async () => {
    const platform = fakePlatform()
    const { useOtp, call } = start(receipt(platform, true), platform)
    const { result } = renderHook(() => useOtp('bind'))
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
