import type { LoadedPicture, Platform } from '@/platform/types'

/** A picture with its pixels to check and send, and the address of its preview. */
export interface Picture extends LoadedPicture {
  /** Address for an `<Image>`. */
  preview: string
}

/** Draws the changed pixels of a picture. @returns address of the new preview; the earlier preview where the host has no canvas */
export async function repainted(
  platform: Pick<Platform, 'canvasNode'>,
  canvasId: string,
  { width, height, pixels, preview }: Picture,
): Promise<string> {
  const canvas = await platform.canvasNode(canvasId)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return preview
  // Mini-programs have no `ImageData` constructor: image data is taken from the canvas and filled.
  const image = context.getImageData(0, 0, width, height)
  image.data.set(pixels)
  context.putImageData(image, 0, 0)
  return canvas.toDataURL('image/jpeg', 0.6)
}
