import { PHONE_CRYPTO } from '../crypto'
import { THIS_PHONE } from '../identity/demo'
import { changesFor } from './driver'
import { documentsOf, parseLegacy } from './legacy'
import { memoryDriver, type MemoryDriver } from './memory-driver'
import { phoneDriver, type KeyValues } from './phone-driver'

/**
 * The documents of a phone. What lies there from before there were any becomes documents once; a text from a newer app
 * stays as it is, and this run lives in memory.
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
  // It stays where the phone is too full for its documents: the next start tries again.
  else
    driver
      .commit({ checks: [], changes: changesFor(documentsOf(parsed.state, PHONE_CRYPTO, THIS_PHONE, now)) })
      .then(removed, () => undefined)
  return driver
}
