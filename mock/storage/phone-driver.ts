import { failToStore } from './driver'
import { memoryDriver, type MemoryDriver } from './memory-driver'

/** Synchronous key-value storage of a host; `set` returns false when the phone is full. */
export interface KeyValues {
  get(key: string): string | null
  set(key: string, text: string): boolean
  remove(key: string): void
  keys(): string[]
}

/** Stored text: expiry (ms of real time), a bar, the document's JSON. */
const sealed = (text: string, expiresAt: number | null): string => `${expiresAt ?? ''}|${text}`

function opened(stored: string): { text: string; expiresAt: number | null } | null {
  const bar = stored.indexOf('|')
  if (bar < 0) return null
  const end = stored.slice(0, bar)
  return { text: stored.slice(bar + 1), expiresAt: end === '' ? null : Number(end) }
}

/**
 * One storage key a document, read once and then only written where something changed. A phone has no transactions:
 * what was written before one refusal is put back, so that no unit of work stays half done.
 * @param prefix of every key, so that nothing else of the app is touched
 */
export function phoneDriver(storage: KeyValues, prefix: string): MemoryDriver {
  const loaded: Parameters<typeof memoryDriver>[0] = Object.fromEntries(
    storage
      .keys()
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => {
        const found = opened(storage.get(key) ?? '')
        return found ? [[key.slice(prefix.length), { ...found, version: 1 }]] : []
      }),
  )
  return memoryDriver(loaded, (changes, removed) => {
    const undo: [string, string | null][] = []
    for (const { key, text, expiresAt } of changes) {
      const name = prefix + key
      undo.push([name, storage.get(name)])
      if (text === null) storage.remove(name)
      else if (!storage.set(name, sealed(text, expiresAt))) {
        for (const [earlier, was] of undo.reverse()) {
          if (was === null) storage.remove(earlier)
          else storage.set(earlier, was)
        }
        failToStore('the phone is full')
      }
    }
    for (const key of removed) storage.remove(prefix + key)
  })
}
