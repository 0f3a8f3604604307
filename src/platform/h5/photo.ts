import { loadPicture as load } from '../common/picture'
import type { LoadedPicture, PhotoResult } from '../types'
import { canvasNode } from './actions'

/** Opens the browser's file chooser; on a phone `capture` opens the camera. Browsers do not report a refusal. */
export const takePhoto = (source: 'camera' | 'album'): Promise<PhotoResult> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.accept = 'image/*'
    if (source === 'camera') input.setAttribute('capture', 'environment')
    input.addEventListener('cancel', () => resolve({ status: 'cancelled' }))
    input.addEventListener('change', () => {
      const file = input.files?.[0]
      resolve(file ? { status: 'ok', path: URL.createObjectURL(file) } : { status: 'cancelled' })
    })
    input.click()
  })

/** Loads a picture and revokes its URL at once, so that a photo of an ID card does not stay reachable until the tab is closed. */
export async function loadPicture(canvasId: string, path: string, side: number): Promise<LoadedPicture | null> {
  const picture = await load(await canvasNode(canvasId), new Image(), path, side)
  URL.revokeObjectURL(path)
  return picture && { ...picture, preview: `data:image/jpeg;base64,${picture.toJpeg()}` }
}
