import { callHost, refusedByPerson } from '../common/call'
import type { SaveImageResult } from '../types'
import type { WeappApi } from './api'

/** The album takes files only: a data-URI is written to one first. */
function toFile(api: WeappApi, source: string): string {
  const match = /^data:image\/(png|jpeg);base64,(.+)$/.exec(source)
  if (!match?.[1] || !match[2]) return source
  const path = `${api.env.USER_DATA_PATH}/saved.${match[1]}`
  api.getFileSystemManager().writeFileSync(path, match[2], 'base64')
  return path
}

export async function saveImage(api: WeappApi, source: string): Promise<SaveImageResult> {
  const called = await callHost((callbacks) => api.saveImageToPhotosAlbum({ filePath: toFile(api, source), ...callbacks }))
  if (called.ok) return 'saved'
  return refusedByPerson(called.error) ? 'refused' : 'unavailable'
}
