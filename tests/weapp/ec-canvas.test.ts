/** @jest-environment jsdom */
import path from 'node:path'
import simulate from 'miniprogram-simulate'
import { createHost } from './support/host'

type Start = (canvas: { setChart(chart: object): void }, width: number, height: number, ratio: number) => object
interface EcCanvas {
  data: Record<string, unknown>
  init(start: Start): void
  touchStart(event: object): void
  touchMove(event: object): void
  touchEnd(event: object): void
}

const root = path.resolve(__dirname, '../../node_modules/echarts-for-weixin/miniprogram_dist')

test('the packaged ec-canvas passes size and ratio on a manual start, and touches to the chart', async () => {
  Object.assign((globalThis as unknown as { wx: object }).wx, createHost().wx)
  const id = simulate.load(path.join(root, 'index'), 'ec-canvas', { compiler: 'official', rootPath: root })
  const component = simulate.render(id, { canvasId: 'one', ec: { lazyLoad: true } })
  // On attaching, ec-canvas warns that echarts is missing: the page passes it later.
  const warned = jest.spyOn(console, 'warn').mockReturnValue()
  component.attach(document.createElement('div'))
  expect(warned).toHaveBeenCalledTimes(1)
  const canvas = component.instance as unknown as EcCanvas
  const pointer: string[] = []
  const started: number[][] = []
  const dispatch = (name: string, { zrX, zrY }: { zrX: number; zrY: number }) => void pointer.push(`${name} ${zrX},${zrY}`)
  const chart = { getZr: () => ({ handler: { dispatch, processGesture: () => undefined } }) }
  canvas.data.echarts = { registerPreprocessor: () => undefined, setCanvasCreator: () => undefined }

  expect(started).toEqual([])
  canvas.init((_, ...size) => {
    started.push(size)
    return chart
  })
  await simulate.sleep(20)
  expect(started).toEqual([[300, 200, 2]])

  canvas.touchStart({ touches: [{ x: 5, y: 6 }] })
  canvas.touchMove({ touches: [{ x: 7, y: 6 }] })
  canvas.touchEnd({ touches: [], changedTouches: [{ x: 7, y: 6 }] })
  expect(pointer).toEqual(['mousedown 5,6', 'mousemove 5,6', 'mousemove 7,6', 'mouseup 7,6', 'click 7,6'])
})
