import { createOutcomeSwitch } from '@/platform/outcomes'
import { simulatePlatform } from '@/platform/simulated'
import { fakePlatform } from '../services/fake-platform'

function setUp() {
  const host = fakePlatform()
  const outcomes = createOutcomeSwitch()
  return { host, outcomes, platform: simulatePlatform(host, outcomes.current, outcomes.onChange) }
}

describe('simulated host', () => {
  it('passes everything to the host until an operator chooses an outcome', async () => {
    const { host, platform } = setUp()
    await expect(platform.requestSubscription(['credit'])).resolves.toMatchObject({ outcomes: [{ outcome: 'accepted' }] })
    expect(platform.storage.set('a', 'b')).toBe(true)
    expect(host.stored.get('a')).toBe('b')
  })

  it.each([
    ['refuse', { status: 'answered', outcomes: [{ kind: 'credit', outcome: 'refused' }] }],
    ['ban', { status: 'answered', outcomes: [{ kind: 'credit', outcome: 'banned' }] }],
    ['off', { status: 'off' }],
  ] as const)('forces the subscription outcome %s', async (subscription, result) => {
    const { outcomes, platform } = setUp()
    outcomes.override({ subscription })
    await expect(platform.requestSubscription(['credit'])).resolves.toEqual(result)
  })

  it('forces a refused phone number, a refused album and a full disk', async () => {
    const { host, outcomes, platform } = setUp()
    outcomes.override({ phoneNumber: 'refuse', saveImage: 'refuse', storage: 'full' })
    await expect(platform.readPhoneEvent({})).resolves.toEqual({ status: 'refused' })
    await expect(platform.saveImage('x')).resolves.toBe('refused')
    expect(platform.storage.set('a', 'b')).toBe(false)
    expect(host.stored.size).toBe(0)
  })

  it('refuses the camera but not the album', async () => {
    const { outcomes, platform } = setUp()
    outcomes.override({ camera: 'refuse' })
    await expect(platform.takePhoto('camera')).resolves.toEqual({ status: 'refused' })
    await expect(platform.takePhoto('album')).resolves.toMatchObject({ status: 'ok' })
  })

  it('passes the chosen face fault as evidence, and fails fingerprint and authorization as chosen', async () => {
    const { outcomes, platform } = setUp()
    await expect(platform.verifyFace('c')).resolves.toEqual({ status: 'ok', evidence: 'face' })
    await expect(platform.verifyBiometric('c', 'r')).resolves.toMatchObject({ status: 'ok' })
    await expect(platform.authorizeElsewhere('u', 's')).resolves.toMatchObject({ status: 'ok' })
    outcomes.override({ face: 'glasses', biometric: 'cancel', authorization: 'cancel' })
    await expect(platform.verifyFace('c')).resolves.toEqual({ status: 'ok', evidence: 'demo:glasses' })
    await expect(platform.verifyBiometric('c', 'r')).resolves.toEqual({ status: 'cancelled' })
    await expect(platform.authorizeElsewhere('u', 's')).resolves.toEqual({ status: 'cancelled' })
    outcomes.override({ biometric: 'frozen', authorization: 'time-out' })
    await expect(platform.verifyBiometric('c', 'r')).resolves.toEqual({ status: 'frozen' })
    await expect(platform.authorizeElsewhere('u', 's')).resolves.toEqual({ status: 'timed-out' })
  })

  it('notifies listeners when the simulated network goes and returns', async () => {
    const { host, outcomes, platform } = setUp()
    const heard = jest.fn()
    platform.network.onChange(heard)
    outcomes.override({ network: 'offline' })
    outcomes.override({ saveImage: 'refuse' })
    host.setOnline(true)
    await expect(platform.network.current()).resolves.toMatchObject({ online: false })
    outcomes.override({ network: 'real' })
    await Promise.resolve()
    expect(heard.mock.calls.map(([state]) => (state as { online: boolean }).online)).toEqual([false, true])
  })

  it('replaces a manual choice when a scenario is loaded', () => {
    const { outcomes } = setUp()
    outcomes.follow('offline', { network: 'offline' })
    outcomes.override({ subscription: 'ban' })
    outcomes.follow('offline', { network: 'offline' })
    expect(outcomes.current()).toMatchObject({ network: 'offline', subscription: 'ban' })
    outcomes.follow('normal', {})
    expect(outcomes.current()).toMatchObject({ network: 'real', subscription: 'ask' })
  })
})
