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

function start(answer: () => Promise<unknown>, platform: FakePlatform = fakePlatform()) {
  const lastView = createLastView(platform.storage)
  let keys = 0
  const call = jest.fn<Promise<unknown>, unknown[]>(() => answer())
  const client = { call, newKey: () => `k${(keys += 1)}` } as unknown as Client
  const context = { client, queryClient: createQueryClient(platform, lastView), now: platform.now, forget: lastView.forget }
  const useOtp = createUseOtp({
    useAction: createUseAction(context),
    useCountdown: createUseCountdown(platform.now),
    readDemoCode: () => '246810',
    timers: createResendTimers(platform.storage),
  })
  return { platform, call, useOtp }
}

const receipt =
  (platform: FakePlatform, voiceAllowed = false) =>
  () =>
    Promise.resolve({
      data: { sentTo: '138******52', expiresAt: iso(platform.time + 300_000), resendAt: iso(platform.time + 60_000), voiceAllowed },
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
