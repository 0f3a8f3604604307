import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StateStore } from '../state'

/** A store of the server: it can say whether it works, and try again what it could not keep. */
export interface ServerStore extends StateStore {
  /** Tries a write beside the state. @returns false when nothing can be kept */
  writable(): boolean
  /** Writes what an earlier save could not. @returns false when it still cannot */
  flush(): boolean
}

/** All bytes of `text` on the disk, or an exception: a write may take fewer than it was given. */
function writeDurably(path: string, text: string): void {
  const bytes = Buffer.from(text, 'utf8')
  const file = openSync(path, 'w', 0o600)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** A rename is on the disk only once its folder is. */
function syncFolder(folder: string): void {
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function attempt(work: () => void): boolean {
  try {
    work()
    return true
  } catch {
    return false
  }
}

/**
 * Keeps the state in a file. Written beside, synced, renamed: whenever the process dies, the file is a whole old state or a
 * whole new one, and what was answered has been kept.
 */
export function fileStore(path: string): ServerStore {
  let unsaved: string | null = null
  const store: ServerStore = {
    load: () => (existsSync(path) ? readFileSync(path, 'utf8') : null),
    save(text) {
      const kept = attempt(() => {
        mkdirSync(dirname(path), { recursive: true })
        writeDurably(`${path}.tmp`, text)
        renameSync(`${path}.tmp`, path)
        syncFolder(dirname(path))
      })
      unsaved = kept ? null : text
      return kept
    },
    writable: () =>
      store.flush() &&
      attempt(() => {
        mkdirSync(dirname(path), { recursive: true })
        writeDurably(`${path}.probe`, 'probe')
        rmSync(`${path}.probe`)
      }),
    flush: () => unsaved === null || store.save(unsaved),
  }
  return store
}
