import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StateStore } from '../state'

/** Keeps the state in a file; the rename makes every write whole or not at all. */
export function fileStore(path: string): StateStore {
  return {
    load: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    save(text) {
      try {
        mkdirSync(dirname(path), { recursive: true })
        writeFileSync(`${path}.tmp`, text)
        renameSync(`${path}.tmp`, path)
        return true
      } catch {
        return false
      }
    },
  }
}
