import type { Change, Driver, Stored } from './driver'

interface Kept extends Stored {
  expiresAt: number | null
}

export interface MemoryDriver extends Driver {
  /** What is kept, by key: the parsed documents. */
  documents(): Record<string, unknown>
  /** One of them, at once; null for what does not exist. */
  peek(key: string): unknown
}

/** Keeps documents in memory. @param keep called with the changes before they apply; a throw leaves everything unchanged */
export function memoryDriver(
  loaded: Readonly<Record<string, Kept>> = {},
  keep: (changes: readonly Change[], removed: readonly string[]) => void = () => undefined,
): MemoryDriver {
  const kept = new Map<string, Kept>(Object.entries(loaded))
  // Versions are never reused, so that a recreated document differs from the deleted one.
  let writes = 1
  const apply = ({ key, text, expiresAt }: Change): void => {
    if (text === null) kept.delete(key)
    else kept.set(key, { text, expiresAt, version: (writes += 1) })
  }
  return {
    readNow: (key) => kept.get(key) ?? null,
    read: async (keys) => keys.map((key) => kept.get(key) ?? null),
    async list(prefix, page) {
      const keys = [...kept.keys()].filter((key) => key.startsWith(prefix)).sort()
      return page ? keys.filter((key) => key > page.after).slice(0, page.limit) : keys
    },
    async commit({ checks, changes, replace = false }) {
      if (checks.some(({ key, version }) => (kept.get(key)?.version ?? 0) !== version)) return false
      const removed = replace ? [...kept.keys()].filter((key) => !changes.some((change) => change.key === key)) : []
      keep(changes, removed)
      for (const key of removed) kept.delete(key)
      changes.forEach(apply)
      return true
    },
    async sweep(now) {
      const over = [...kept].filter(([, { expiresAt }]) => expiresAt !== null && expiresAt <= now).map(([key]) => key)
      if (over.length === 0) return
      keep([], over)
      for (const key of over) kept.delete(key)
    },
    peek: (key) => JSON.parse(kept.get(key)?.text ?? 'null') as unknown,
    documents: () => Object.fromEntries([...kept].map(([key, { text }]) => [key, JSON.parse(text) as unknown])),
  }
}
