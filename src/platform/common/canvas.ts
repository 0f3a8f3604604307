import Taro from '@tarojs/taro'
import type { DrawingCanvas, ElementSize, LoadedPicture } from '../types'
import { callHost } from './call'
import { loadPicture as load } from './picture'

type Selected = ReturnType<ReturnType<typeof Taro.createSelectorQuery>['select']>

/** Queries one element of the visible page. @returns null where the element is missing, or the host cannot tell */
async function ask<Answer>(id: string, what: (element: Selected) => Taro.SelectorQuery): Promise<Answer | null> {
  const called = await callHost<(Answer | null)[]>(({ success }) => what(Taro.createSelectorQuery().select(`#${id}`)).exec(success))
  return called.ok ? (called.value[0] ?? null) : null
}

/** The node of a `<Canvas type="2d" id>` on the visible page; null where it is missing. */
export const canvasNode = async (id: string): Promise<DrawingCanvas | null> =>
  (await ask<{ node?: DrawingCanvas }>(id, (canvas) => canvas.fields({ node: true })))?.node ?? null

/** Size (CSS px) of an element on the visible page; null where it is missing or has no width. */
export async function elementSize(id: string): Promise<ElementSize | null> {
  const found = await ask<ElementSize>(id, (element) => element.boundingClientRect())
  return found && found.width > 0 ? { width: found.width, height: found.height } : null
}

/** Draws a picture file on a canvas of the page; the canvas itself creates the image. @param side longest side, px */
export async function loadPicture(canvasId: string, path: string, side: number): Promise<LoadedPicture | null> {
  const canvas = await canvasNode(canvasId)
  return load(canvas, canvas?.createImage?.(), path, side)
}
