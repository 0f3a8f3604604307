import type { Locator } from 'playwright-core'

export interface Picture {
  /** Number of pixels that are not blank. */
  inked: number
  /** Changes with any pixel. */
  digest: number
}

/** Content of a canvas. */
export const picture = (canvas: Locator): Promise<Picture> =>
  canvas.evaluate((element: HTMLCanvasElement) => {
    const { data } = element.getContext('2d')?.getImageData(0, 0, element.width, element.height) ?? { data: new Uint8ClampedArray() }
    let inked = 0
    let digest = 0
    for (let index = 0; index < data.length; index += 4) {
      if ((data[index + 3] ?? 0) > 0) inked += 1
      digest = (digest * 31 + (data[index] ?? 0) + (data[index + 1] ?? 0) * 3 + (data[index + 3] ?? 0) * 7) % 1_000_000_007
    }
    return { inked, digest }
  })

/** Content of a canvas once something is drawn and no pixel changes any more. */
export async function settled(canvas: Locator): Promise<Picture> {
  for (let before = -1; ;) {
    const now = await picture(canvas)
    if (now.inked > 0 && now.digest === before) return now
    before = now.digest
    await canvas.page().waitForTimeout(150)
  }
}
