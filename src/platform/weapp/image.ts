import { saveToAlbum } from '../common/album'
import { refusedByPerson } from '../common/call'
import type { SaveImageResult } from '../types'
import type { WeappApi } from './api'

/** Saves a picture to the album. @param source file path, or data URI of a PNG or JPEG */
export async function saveImage(api: WeappApi, source: string): Promise<SaveImageResult> {
  const called = await saveToAlbum(source, {
    folder: api.env.USER_DATA_PATH,
    write: (path, base64) => api.getFileSystemManager().writeFileSync(path, base64, 'base64'),
    remove: (path) => api.getFileSystemManager().unlinkSync?.(path),
    save: (filePath, callbacks) => api.saveImageToPhotosAlbum({ filePath, ...callbacks }),
  })
  if (called.ok) return 'saved'
  return refusedByPerson(called.error) ? 'refused' : 'unavailable'
}
