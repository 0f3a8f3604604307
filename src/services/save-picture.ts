import { drawPicture, layoutStatement, measureWith, type StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'

/** Sharp enough to read when zoomed. */
const RATIO = 2
/** px; WeChat's canvas takes no longer side. */
const LONGEST = 4096

/**
 * Draws a statement on a canvas of the page and puts it into the album.
 * @param canvasId of a `<Canvas type="2d">` of the page that is shown
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
  // A canvas forgets everything with a new size: fonts and scale are set again by drawing.
  Object.assign(canvas, { width: Math.floor(picture.width * ratio), height: Math.floor(picture.height * ratio) })
  drawPicture(context, picture, ratio)
  return platform.saveImage(canvas.toDataURL('image/png'))
}
