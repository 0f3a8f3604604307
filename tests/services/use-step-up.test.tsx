/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import type { Failure } from '@/contract'
import { AppError } from '@/services/app-error'
import { offeredFactors, useStepUp } from '@/services/use-step-up'
import { fakeApp } from './fake-app'
import { fakePlatform, type FakePlatform } from './fake-platform'

const META = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r' }
const SECURITY = { passwords: [], twoFactor: false, biometric: true, autoLock: false, devices: { total: 1, unconfirmed: 0 } }
/** A phone without biometrics. */
function plainPhone(): FakePlatform {
  const platform = fakePlatform()
  platform.biometricKind = () => Promise.resolve('none')
  return platform
}
const refuse = (failure: Omit<Failure, 'reference'>) => Promise.reject(new AppError({ ...failure, reference: 'r' }))

async function start(platform: FakePlatform, answers: Record<string, () => unknown> = {}) {
  const known: Record<string, () => unknown> = {
    'security.get': () => SECURITY,
    'step-up.begin': () => ({ challenge: 'c', expiresAt: META.asOf }),
    'step-up.finish': () => ({ proof: 'p', factor: 'code', expiresAt: META.asOf }),
    ...answers,
  }
  const { call, render } = fakeApp(async (name) => ({ data: await known[name]!(), meta: META }), platform)
  const hook = render(() => useStepUp('lock', 'l1'))
  await act(async () => new Promise((resolve) => setTimeout(resolve, 5)))
  return { ...hook, call }
}

describe('useStepUp', () => {
  it('offers the quickest method first, and only methods that the phone has', async () => {
    const without = await start(plainPhone())
    expect(without.result.current.factors).toEqual(['code', 'face', 'card'])
    const platform = fakePlatform()
    platform.biometricKind = () => Promise.resolve('fingerprint')
    const withIt = await start(platform)
    expect(withIt.result.current.factors).toEqual(['biometric', 'code', 'face', 'card'])
    expect(offeredFactors(false, true)).toEqual(['code', 'card'])
  })

  it('passes a challenge to the host and submits its signature', async () => {
    const platform = fakePlatform()
    const { result, call } = await start(platform)
    let proof: string | null = null
    await act(async () => {
      proof = await result.current.byFace(true)
    })
    expect(proof).toBe('p')
    expect(call.mock.calls.slice(-1)[0]).toEqual([
      'step-up.finish',
      { factor: 'face', challenge: 'c', evidence: 'face' },
      expect.anything(),
    ])
  })

  it.each(['byFace', 'byBiometric'] as const)('opens no panel of the host after the page was left (%s)', async (way) => {
    const platform = fakePlatform()
    platform.verifyFace = jest.fn(platform.verifyFace)
    platform.verifyBiometric = jest.fn(platform.verifyBiometric)
    const { result, unmount, call } = await start(platform)
    await act(async () => {
      const proving = way === 'byFace' ? result.current.byFace(true) : result.current.byBiometric('')
      unmount()
      expect(await proving).toBeNull()
    })
    expect(call.mock.calls.slice(-1)[0]?.[0]).toBe('step-up.begin')
    expect(platform.verifyFace).not.toHaveBeenCalled()
    expect(platform.verifyBiometric).not.toHaveBeenCalled()
  })

  it('submits nothing when the person refuses at the host', async () => {
    const platform = fakePlatform()
    platform.verifyFace = () => Promise.resolve({ status: 'cancelled' })
    const { result, call } = await start(platform)
    await act(async () => {
      await result.current.byFace(true)
    })
    expect(result.current.refusal).toBe('cancelled')
    expect(result.current.failure).toBeNull()
    expect(call.mock.calls.some(([name]) => name === 'step-up.finish')).toBe(false)
  })

  it('removes the face method after too many attempts, and keeps the card number', async () => {
    const answers = { 'step-up.begin': () => refuse({ code: 'VERIFY-FACE', cause: 'face-too-many' }) }
    const { result } = await start(plainPhone(), answers)
    await act(async () => {
      await result.current.byFace(true)
    })
    expect(result.current.factors).toEqual(['code', 'card'])
    act(() => result.current.reset())
    expect(result.current.factors).toEqual(['code', 'card'])
  })
})
