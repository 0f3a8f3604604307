import { callHost, type Called, type Callbacks } from './call'

/** A host's album: it takes files only. */
export interface Album {
  /** Where this app may keep files; null where the client has none: then the album gets the picture as it came. */
  folder: string | null
  write(path: string, base64: string): void
  remove(path: string): void
  save(path: string, callbacks: Callbacks<unknown>): void
}

let copies = 0

/** Where a data-URI is written to. Each has a name of its own: two may be saved at once. */
function copyOf(source: string, folder: string | null): { path: string; base64: string } | null {
  const match = /^data:image\/(png|jpeg);base64,(.+)$/.exec(source)
  if (folder === null || !match?.[1] || !match[2]) return null
  copies += 1
  return { path: `${folder}/saved-${copies}.${match[1]}`, base64: match[2] }
}

/** Saves a picture; a file that was only made for the album does not stay in the app, whatever became of it. */
export async function saveToAlbum(source: string, { folder, write, remove, save }: Album): Promise<Called<unknown>> {
  const copy = copyOf(source, folder)
  const called = await callHost<unknown>((callbacks) => {
    if (copy) write(copy.path, copy.base64)
    save(copy?.path ?? source, callbacks)
  })
  try {
    if (copy) remove(copy.path)
  } catch {
    // Never written, or gone already; nothing the person could do about it.
  }
  return called
}
