import { callHost, type Called, type Callbacks } from './call'

/** A host's album, which accepts only files. */
export interface Album {
  /** Folder for the app's files; null where the client has none, and the album then gets the source unchanged. */
  folder: string | null
  write(path: string, base64: string): void
  remove(path: string): void
  save(path: string, callbacks: Callbacks<unknown>): void
}

let copies = 0

/** File for a data URI. Names are unique, because two pictures may be saved at once. */
function copyOf(source: string, folder: string | null): { path: string; base64: string } | null {
  const match = /^data:image\/(png|jpeg);base64,(.+)$/.exec(source)
  if (folder === null || !match?.[1] || !match[2]) return null
  copies += 1
  return { path: `${folder}/saved-${copies}.${match[1]}`, base64: match[2] }
}

/** Saves a picture. A file written only for the album is removed afterwards, whatever the result. */
export async function saveToAlbum(source: string, { folder, write, remove, save }: Album): Promise<Called<unknown>> {
  const copy = copyOf(source, folder)
  const called = await callHost<unknown>((callbacks) => {
    if (copy) write(copy.path, copy.base64)
    save(copy?.path ?? source, callbacks)
  })
  try {
    if (copy) remove(copy.path)
  } catch {
    // The file was not written or is removed already; the user can do nothing about it.
  }
  return called
}
