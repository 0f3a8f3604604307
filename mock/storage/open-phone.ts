import { PHONE_CRYPTO } from '../access/crypto'
import { THIS_PHONE } from '../demo/identity'
import { changesFor } from './driver'
import { documentsOf, parseLegacy } from './legacy'
import { memoryDriver, type MemoryDriver } from './memory-driver'
import { phoneDriver, type KeyValues } from './phone-driver'

/**
 * Opens a phone's documents. An old state is converted once; a state from a newer app
 * is left untouched, and this run uses memory.
 * @param key of the text of before, and beginning of every document's key @param now ms
 */
export function openPhone(storage: KeyValues, key: string, now: number): MemoryDriver {
  const text = storage.get(key)
  if (text === null) return phoneDriver(storage, `${key}/`)
  const parsed = parseLegacy(text)
  if (parsed.status === 'from-the-future') return memoryDriver()
  const driver = phoneDriver(storage, `${key}/`)
  const removed = (): void => storage.remove(key)
  if (parsed.status !== 'legacy') removed()
  // The old state is kept if the phone is too full to convert it; the next start tries again.
  else
    driver
      .commit({ checks: [], changes: changesFor(documentsOf(parsed.state, PHONE_CRYPTO, THIS_PHONE, now)) })
      .then(removed, () => undefined)
  return driver
}
