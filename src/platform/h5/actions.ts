import type { DrawingCanvas, ElementSize, PlatformStorage, SaveImageResult } from '../types'

/** The canvas of Taro's `<Canvas>`, which is an element around the real one; null where it is missing. */
export function canvasNode(id: string): Promise<DrawingCanvas | null> {
  const found = document.querySelector(`canvas#${id}, #${id} canvas`)
  return Promise.resolve(found instanceof HTMLCanvasElement ? found : null)
}

/** Size (CSS px) of an element; null where it is missing or its page is covered, which gives it no width. */
export function elementSize(id: string): Promise<ElementSize | null> {
  const { width = 0, height = 0 } = document.getElementById(id)?.getBoundingClientRect() ?? {}
  return Promise.resolve(width > 0 ? { width, height } : null)
}

/** Downloads the picture, because a browser has no album. */
export function saveImage(source: string): Promise<SaveImageResult> {
  const link = document.createElement('a')
  link.href = source
  link.download = 'medical-balance.png'
  link.click()
  return Promise.resolve('saved')
}

/** Copies a text. The clipboard API needs https and a gesture; otherwise a selection is copied. @returns whether it was copied */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    const area = document.createElement('textarea')
    area.value = text
    document.body.append(area)
    area.select()
    // Deprecated, but the only way without https.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const copied = document.execCommand('copy')
    area.remove()
    return copied
  }
}

/** A random id stored in this browser, in place of a host's account. */
export function browserCode(storage: PlatformStorage): string {
  const known = storage.get('browser')
  if (known) return known
  const code = `h5-${[...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
  storage.set('browser', code)
  return code
}
