import Taro from '@tarojs/taro'
import type { DrawingCanvas, LoadedPicture } from '../types'
import { loadPicture as load } from './picture'

/** The node behind a `<Canvas type="2d" id>` of the page that is shown. @returns null when it is not there */
export const canvasNode = (id: string): Promise<DrawingCanvas | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: DrawingCanvas } | null)[]) => resolve(found[0]?.node ?? null))
  })

/** Draws a picture file on a canvas of the page, by an image the canvas itself makes. */
export async function loadPicture(canvasId: string, path: string, side: number): Promise<LoadedPicture | null> {
  const canvas = await canvasNode(canvasId)
  return load(canvas, canvas?.createImage?.(), path, side)
}
