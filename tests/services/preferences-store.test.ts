import { createPreferencesStore } from '@/services/preferences-store'
import { fakePlatform } from './fake-platform'

describe('hiding amounts', () => {
  it('temporarily leaves the default unchanged and ends at the next start', () => {
    const { storage } = fakePlatform()
    const store = createPreferencesStore(storage)
    store.getState().change({ hideAmounts: true })
    store.getState().hideForNow(false)
    expect(store.getState()).toMatchObject({ hideAmounts: true, amountsHidden: false })
    expect(createPreferencesStore(storage).getState()).toMatchObject({ hideAmounts: true, amountsHidden: null })
  })

  it('by default applies at once, whatever the temporary choice was', () => {
    const store = createPreferencesStore(fakePlatform().storage)
    store.getState().hideForNow(false)
    store.getState().change({ hideAmounts: true })
    expect(store.getState().amountsHidden).toBeNull()
  })
})
