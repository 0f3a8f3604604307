import type { DrawingCanvas, HostImage, LoadedPicture } from '../types'

/** JPEG qualities, tried in turn until the picture fits into the contract's 400 000 characters. */
const QUALITIES = [0.8, 0.6, 0.4]
const MOST_CHARACTERS = 400_000

const loaded = (image: HostImage, path: string): Promise<boolean> =>
  new Promise((resolve) => {
    image.onload = () => resolve(true)
    image.onerror = () => resolve(false)
    image.src = path
  })

function packed(canvas: DrawingCanvas): string {
  let base64 = ''
  for (const quality of QUALITIES) {
    base64 = canvas.toDataURL('image/jpeg', quality).replace(/^data:[^,]*,/, '')
    if (base64.length <= MOST_CHARACTERS) break
  }
  return base64
}

/** The picture on a canvas, as pixels and as JPEG. @returns null where the host returns no pixels */
function pictureOn(canvas: DrawingCanvas): LoadedPicture | null {
  const { width, height } = canvas
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data
  return pixels ? { width, height, pixels, toJpeg: () => packed(canvas) } : null
}

/**
 * Draws a picture file with no side longer than `side` px. Smaller pictures keep their size, so that the photo check can detect them.
 * @returns null where the picture cannot be read
 */
export async function loadPicture(
  canvas: DrawingCanvas | null,
  image: HostImage | undefined,
  path: string,
  side: number,
): Promise<LoadedPicture | null> {
  if (!canvas || !image || !(await loaded(image, path)) || image.width === 0) return null
  const scale = Math.min(1, side / Math.max(image.width, image.height))
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  const context = canvas.getContext('2d')
  // Each host's canvas draws the images it created; the type only knows the browser's.
  context?.drawImage(image as unknown as CanvasImageSource, 0, 0, canvas.width, canvas.height)
  return pictureOn(canvas)
}
