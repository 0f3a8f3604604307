import { createNotices } from '@/services/notices'
import { createPreferencesStore } from '@/services/preferences-store'
import { createRetryingStorage } from '@/services/retrying-storage'
import { createSessionStore } from '@/services/session-store'
import { fakePlatform } from './fake-platform'

const SESSION = { token: 't', expiresAt: '2026-08-14T09:41:00+08:00', scope: 'full', phoneMasked: null, boundCards: 0 } as const

function start() {
  const platform = fakePlatform()
  const notices = createNotices()
  const storage = createRetryingStorage(platform.storage, notices.storageFull)
  return { platform, storage, full: () => notices.store.getState().full }
}

describe('a phone that refused to store something', () => {
  it('reports it until a write succeeds, and then has the rejected session', () => {
    const { platform, storage, full } = start()
    platform.full = true
    createSessionStore(storage).getState().begin(SESSION)
    expect(full()).toBe(true)
    platform.full = false
    storage.retry()
    expect(full()).toBe(false)
    expect(createSessionStore(platform.storage).getState().session).toEqual(SESSION)
  })

  it.each([
    ['another write that is taken', (storage: ReturnType<typeof createRetryingStorage>) => void storage.set('other', '1')],
    ['room that was made', (storage: ReturnType<typeof createRetryingStorage>) => storage.remove('other')],
  ])('is tried again after %s', (_, act) => {
    const { platform, storage, full } = start()
    platform.full = true
    createPreferencesStore(storage).getState().change({ theme: 'dark' })
    platform.full = false
    act(storage)
    expect(full()).toBe(false)
    expect(createPreferencesStore(platform.storage).getState().theme).toBe('dark')
  })

  it('reports it while one of several writes is still rejected', () => {
    const { platform, storage, full } = start()
    const { set } = platform.storage
    platform.storage.set = (key, value) => value.length < 4 && set(key, value)
    storage.set('long', 'too long')
    storage.set('short', 'ok')
    expect(full()).toBe(true)
    expect(platform.stored.get('short')).toBe('ok')
    storage.set('long', 'fit')
    expect(full()).toBe(false)
  })

  it('reads and lists values not yet stored, and writes only the newest', () => {
    const { platform, storage } = start()
    platform.stored.set('key', 'old')
    platform.full = true
    storage.set('key', 'refused')
    storage.set('key', 'newest')
    storage.set('new', '1')
    expect([storage.get('key'), storage.keys().sort()]).toEqual(['newest', ['key', 'new']])
    platform.full = false
    storage.retry()
    expect(Object.fromEntries(platform.stored)).toEqual({ key: 'newest', new: '1' })
  })

  it('does not write a value that was removed meanwhile', () => {
    const { platform, storage, full } = start()
    platform.full = true
    const sessions = createSessionStore(storage)
    sessions.getState().begin(SESSION)
    sessions.getState().end()
    expect(full()).toBe(false)
    platform.full = false
    storage.retry()
    expect(platform.stored.size).toBe(0)
  })
})
