import { loadPicture as load } from '../common/picture'
import type { LoadedPicture, PhotoResult } from '../types'
import { canvasNode } from './actions'

/** The browser's own chooser; on a phone `capture` opens the camera. A browser never says who refused it. */
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

export const loadPicture = async (canvasId: string, path: string, side: number): Promise<LoadedPicture | null> =>
  load(await canvasNode(canvasId), new Image(), path, side)
