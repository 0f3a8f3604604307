import { createAutoLock, IDLE_LIMIT, isIdle } from '@/services/auto-lock'
import { fakePlatform } from './fake-platform'

/** One app start: pass the same platform twice for a restart. */
function start(platform = fakePlatform(), signedIn = true) {
  return { platform, lock: createAutoLock({ storage: platform.storage, now: platform.now, signedIn: () => signedIn }) }
}

describe('auto-lock', () => {
  it('locks after five minutes without a touch, not before', () => {
    const { platform, lock } = start()
    lock.follow(true)
    platform.time += IDLE_LIMIT - 1
    lock.check()
    expect(lock.store.getState().locked).toBe(false)
    lock.touch()
    platform.time += IDLE_LIMIT - 1
    lock.check()
    expect(lock.store.getState().locked).toBe(false)
    platform.time += 1
    lock.check()
    expect(lock.store.getState().locked).toBe(true)
  })

  it('opens by a proof, never by a touch', () => {
    const { platform, lock } = start()
    lock.follow(true)
    platform.time += IDLE_LIMIT
    lock.touch()
    lock.touch()
    expect(lock.store.getState().locked).toBe(true)
    lock.confirm()
    expect(lock.store.getState()).toEqual({ locked: false, confirmed: true })
  })

  it('locks when the clock was set back, because the idle time is unknown', () => {
    const { platform, lock } = start()
    lock.follow(true)
    platform.time -= 60_000
    lock.check()
    expect(lock.store.getState().locked).toBe(true)
    expect(isIdle(1000, 999)).toBe(true)
  })

  it('is still locked after a restart, and open after a quick one', () => {
    const { platform, lock } = start()
    lock.follow(true)
    lock.touch()
    platform.time += 60_000
    expect(start(platform).lock.store.getState().locked).toBe(false)
    platform.time += IDLE_LIMIT
    expect(start(platform).lock.store.getState().locked).toBe(true)
  })

  it('stays open while it is off or nobody is signed in, but drops the confirmation', () => {
    const off = start()
    off.lock.confirm()
    off.platform.time += IDLE_LIMIT
    off.lock.check()
    expect(off.lock.store.getState()).toEqual({ locked: false, confirmed: false })
    const nobody = start(fakePlatform(), false)
    nobody.lock.follow(true)
    nobody.platform.time += IDLE_LIMIT
    nobody.lock.check()
    expect(nobody.lock.store.getState().locked).toBe(false)
  })

  it('stores only the switch and a time, and nothing after signing out', () => {
    const { platform, lock } = start()
    lock.follow(true)
    expect(JSON.parse(platform.stored.get('auto-lock')!)).toEqual({ on: true, lastActiveAt: platform.time })
    const gone = start(platform, false)
    gone.lock.begin()
    expect(platform.stored.has('auto-lock')).toBe(false)
  })
})
