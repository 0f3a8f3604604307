import type { StatementPicture } from '@/domain/picture'
import type { DrawingCanvas } from '@/platform/types'
import { savePicture } from '@/services/save-picture'
import { fakePlatform } from './fake-platform'

const STATEMENT: StatementPicture = { title: 'A', amount: '1.00', sections: [], stamp: 'demo' }

function canvasOf(context: object | null): DrawingCanvas {
  return {
    width: 0,
    height: 0,
    getContext: () => context as CanvasRenderingContext2D | null,
    toDataURL: () => 'data:image/png;base64,AAAA',
  }
}

describe('saving a picture', () => {
  it('draws it at twice its size and passes it to the host', async () => {
    const platform = fakePlatform()
    const drawn: string[] = []
    const canvas = canvasOf({
      scale: () => undefined,
      fillRect: () => undefined,
      measureText: () => ({ width: 10 }),
      fillText: (text: string) => void drawn.push(text),
    })
    platform.canvasNode = (id) => Promise.resolve(id === 'here' ? canvas : null)
    const saveImage = jest.fn(() => Promise.resolve('saved' as const))
    platform.saveImage = saveImage
    await expect(savePicture(platform, 'here', STATEMENT)).resolves.toBe('saved')
    expect(canvas.width).toBe(750)
    expect(drawn).toEqual(['demo', 'A', '1.00'])
    expect(saveImage).toHaveBeenCalledWith('data:image/png;base64,AAAA')
  })

  it('saves nothing without a canvas that can be drawn on', async () => {
    const platform = fakePlatform()
    platform.saveImage = () => Promise.reject(new Error('nothing to save'))
    await expect(savePicture(platform, 'elsewhere', STATEMENT)).resolves.toBe('unavailable')
    platform.canvasNode = () => Promise.resolve(canvasOf(null))
    await expect(savePicture(platform, 'here', STATEMENT)).resolves.toBe('unavailable')
  })
})
