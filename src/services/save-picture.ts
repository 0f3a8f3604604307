import { drawPicture, layoutStatement, type StatementPicture } from '@/domain/picture'
import type { Platform, SaveImageResult } from '@/platform/types'

/** Sharp enough to read when zoomed, small enough for every host's canvas. */
const RATIO = 2

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
  const picture = layoutStatement(statement)
  if (canvas) Object.assign(canvas, { width: picture.width * RATIO, height: picture.height * RATIO })
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return 'unavailable'
  drawPicture(context, picture, RATIO)
  return platform.saveImage(canvas.toDataURL('image/png'))
}
