import type { Page } from 'playwright-core'

export interface Difference {
  /** Share of pixels that differ, 0–1. */
  share: number
  /** The new picture, faded, with the differing pixels in red. */
  picture: Buffer
}

const dataUri = (picture: Buffer): string => `data:image/png;base64,${picture.toString('base64')}`

/** Compares two pictures pixel by pixel, in the browser that took them. @returns null when they are equal */
export async function compare(page: Page, before: Buffer, after: Buffer): Promise<Difference | null> {
  if (before.equals(after)) return null
  const found = await page.evaluate(
    async ([old, fresh]) => {
      const draw = async (source: string) => {
        const image = new Image()
        image.src = source
        await image.decode()
        const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
        const context = canvas.getContext('2d')!
        context.drawImage(image, 0, 0)
        return { canvas, context, pixels: context.getImageData(0, 0, image.width, image.height) }
      }
      const [one, two] = await Promise.all([draw(old), draw(fresh)])
      const { data } = two.pixels
      let different = 0
      for (let index = 0; index < data.length; index += 4) {
        const same = [0, 1, 2].every((channel) => data[index + channel] === one.pixels.data[index + channel])
        if (!same) different += 1
        for (const channel of [0, 1, 2]) data[index + channel] = same ? 200 + (data[index + channel] ?? 0) / 5 : channel === 0 ? 220 : 30
      }
      two.context.putImageData(two.pixels, 0, 0)
      return { share: different / (data.length / 4), picture: two.canvas.toDataURL('image/png') }
    },
    [dataUri(before), dataUri(after)] as const,
  )
  if (found.share === 0) return null
  return { share: found.share, picture: Buffer.from(found.picture.split(',')[1] ?? '', 'base64') }
}
