import { saveToAlbum } from '../common/album'
import { refusedByPerson } from '../common/call'
import type { SaveImageResult } from '../types'
import type { AlipayApi } from './api'

/** Error code: the user denied access to the album. */
const REFUSED = 2001

/** Saves a picture to the album. @param source file path, or data URI of a PNG or JPEG */
export async function saveImage(api: AlipayApi, source: string): Promise<SaveImageResult> {
  const files = api.saveImageToPhotosAlbum && api.getFileSystemManager?.()
  const called = await saveToAlbum(source, {
    folder: files ? (api.env?.USER_DATA_PATH ?? null) : null,
    write: (filePath, data) => files?.writeFileSync({ filePath, data, encoding: 'base64' }),
    remove: (filePath) => files?.unlinkSync?.({ filePath }),
    save(filePath, callbacks) {
      if (api.saveImageToPhotosAlbum) api.saveImageToPhotosAlbum({ filePath, ...callbacks })
      else if (api.saveImage) api.saveImage({ url: filePath, showActionSheet: false, ...callbacks })
      else callbacks.fail({})
    },
  })
  if (called.ok) return 'saved'
  return called.error.error === REFUSED || refusedByPerson(called.error) ? 'refused' : 'unavailable'
}
