import { loadPicture } from '@/platform/common/picture'
import type { DrawingCanvas, HostImage } from '@/platform/types'

interface FakeCanvas extends DrawingCanvas {
  drawn: unknown[][]
}

function fakeCanvas(toDataURL: DrawingCanvas['toDataURL']): FakeCanvas {
  const canvas: FakeCanvas = {
    width: 0,
    height: 0,
    drawn: [],
    toDataURL,
    getContext: () =>
      ({
        drawImage: (...given: unknown[]) => void canvas.drawn.push(given.slice(1)),
        getImageData: (_x: number, _y: number, width: number, height: number) => ({ data: new Uint8ClampedArray(width * height * 4) }),
      }) as unknown as CanvasRenderingContext2D,
  }
  return canvas
}

/** An image that loads, or fails, as soon as `src` is set. */
function fakeImage(width: number, height: number): HostImage {
  return {
    width,
    height,
    onload: null,
    onerror: null,
    set src(path: string) {
      if (path === 'broken') (this.onerror as () => void)()
      else this.onload?.({} as Event)
    },
  }
}

describe('a picture on a canvas', () => {
  it('is scaled down to the requested side, never up', async () => {
    const canvas = fakeCanvas(() => '')
    await expect(loadPicture(canvas, fakeImage(4000, 3000), 'p', 1000)).resolves.toMatchObject({ width: 1000, height: 750 })
    expect(canvas.drawn).toEqual([[0, 0, 1000, 750]])
    await expect(loadPicture(canvas, fakeImage(300, 200), 'p', 1000)).resolves.toMatchObject({ width: 300, height: 200 })
  })

  it('is null without a canvas, an image or a readable file', async () => {
    await expect(loadPicture(null, fakeImage(10, 10), 'p', 10)).resolves.toBeNull()
    await expect(
      loadPicture(
        fakeCanvas(() => ''),
        undefined,
        'p',
        10,
      ),
    ).resolves.toBeNull()
    await expect(
      loadPicture(
        fakeCanvas(() => ''),
        fakeImage(10, 10),
        'broken',
        10,
      ),
    ).resolves.toBeNull()
  })

  it('is compressed until it fits, and returned without the data-URL prefix', async () => {
    const qualities: (number | undefined)[] = []
    const canvas = fakeCanvas((_type, quality = 1) => {
      qualities.push(quality)
      return `data:image/jpeg;base64,${'x'.repeat(quality > 0.7 ? 500_000 : 1_000)}`
    })
    const picture = await loadPicture(canvas, fakeImage(10, 10), 'p', 10)
    expect(picture?.toJpeg()).toHaveLength(1_000)
    expect(qualities).toEqual([0.8, 0.6])
  })
})
