import type { LoadedPicture } from '@/platform'
import { platform } from '@/runtime'

/** A picture in hand: what is checked and sent, and what is shown of it. */
export interface Picture extends LoadedPicture {
  /** Address for an `<Image>`. */
  preview: string
}

/** Shows a picture whose pixels were changed as they are now. @returns what was shown before, where the host has no canvas */
export async function repainted(canvasId: string, { width, height, pixels, preview }: Picture): Promise<string> {
  const canvas = await platform.canvasNode(canvasId)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return preview
  // Mini-programs cannot make image data of their own: it is taken from the canvas and filled.
  const image = context.getImageData(0, 0, width, height)
  image.data.set(pixels)
  context.putImageData(image, 0, 0)
  return canvas.toDataURL('image/jpeg', 0.6)
}
