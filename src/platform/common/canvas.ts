import Taro from '@tarojs/taro'
import type { DrawingCanvas } from '../types'

/** The node behind a `<Canvas type="2d" id>` of the page that is shown. @returns null when it is not there */
export const canvasNode = (id: string): Promise<DrawingCanvas | null> =>
  new Promise((resolve) => {
    Taro.createSelectorQuery()
      .select(`#${id}`)
      .fields({ node: true })
      .exec((found: ({ node?: DrawingCanvas } | null)[]) => resolve(found[0]?.node ?? null))
  })
