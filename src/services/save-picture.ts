import { drawPicture, layoutStatement, measureWith, type StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'

/** Canvas px per CSS px; at 2 the text is sharp when zoomed. */
const RATIO = 2
/** px; WeChat limits each side of a canvas to 4096. */
const LONGEST = 4096

/**
 * Draws a statement on the page's canvas and saves it to the album.
 * @param canvasId id of a `<Canvas type="2d">` on the visible page
 * @returns 'unavailable' where the page has no such canvas; otherwise the host's result
 */
export async function savePicture(
  platform: Pick<Platform, 'canvasNode' | 'saveImage'>,
  canvasId: string,
  statement: StatementPicture,
): Promise<SaveImageResult> {
  const canvas = await platform.canvasNode(canvasId)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return 'unavailable'
  const picture = layoutStatement(statement, measureWith(context))
  const ratio = Math.min(RATIO, LONGEST / picture.height)
  // Setting the size resets a canvas' state, so `drawPicture` sets scale and fonts afterwards.
  Object.assign(canvas, { width: Math.floor(picture.width * ratio), height: Math.floor(picture.height * ratio) })
  drawPicture(context, picture, ratio)
  return platform.saveImage(canvas.toDataURL('image/png'))
}
