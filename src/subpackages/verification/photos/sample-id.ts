import type { IdSide } from '@/contract'
import { spoil, type Spoil } from '@/domain/photo-spoil'
import { verification } from '@/locales/zh-cn/verification'

import type { Platform } from '@/platform/types'
import type { Picture } from './picture'

const t = verification.photo.card

export type Sample = Spoil | 'clear' | 'wrong-side'
export const SAMPLES: readonly Sample[] = ['clear', 'blurred', 'dark', 'glare', 'cropped', 'wrong-side']

const FRAME = { width: 1000, height: 700 }
const CARD = { left: 90, top: 92, width: 820, height: 517 }
const INK = {
  desk: '#4c5a60',
  face: '#e4ebe8',
  strong: '#262e31',
  weak: '#4a5559',
  photo: '#78868b',
  dark: '#2b3134',
  red: '#b8332c',
  mark: '#8a6a1e',
}

type Drawing = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText' | 'beginPath' | 'arc' | 'fill'>

function box(context: Drawing, color: string, left: number, top: number, width: number, height: number): void {
  context.fillStyle = color
  context.fillRect(left, top, width, height)
}

function words(context: Drawing, text: string, left: number, top: number, size: number, color = INK.strong): void {
  context.fillStyle = color
  context.font = `600 ${size}px sans-serif`
  context.fillText(text, left, top)
}

function disc(context: Drawing, color: string, x: number, y: number, radius: number): void {
  context.fillStyle = color
  context.beginPath()
  context.arc(x, y, radius, 0, Math.PI * 2)
  context.fill()
}

function front(context: Drawing, { left, top }: typeof CARD): void {
  t.front.forEach((line, index) => words(context, line, left + 56, top + 92 + index * 70, 30))
  box(context, INK.photo, left + 540, top + 74, 216, 300)
  disc(context, INK.dark, left + 648, top + 176, 66)
  disc(context, INK.dark, left + 648, top + 330, 92)
  box(context, INK.face, left + 540, top + 374, 216, 60)
  words(context, t.mark, left + 540, top + 420, 26, INK.mark)
}

function back(context: Drawing, { left, top }: typeof CARD): void {
  // A plain red disc in place of the national emblem, which may not be copied.
  disc(context, INK.red, left + 140, top + 140, 86)
  t.backTitle.forEach((line, index) => words(context, line, left + 290, top + 118 + index * 78, 54))
  t.back.forEach((line, index) => words(context, line, left + 150, top + 370 + index * 72, 32, INK.weak))
  words(context, t.mark, left + 560, top + 480, 26, INK.mark)
}

/**
 * Draws a fictional ID card on the page's canvas, correct or with one fault, for operators without a camera.
 * It has a demo mark, a masked name and no emblem. @returns null where the host has no canvas
 */
export async function samplePicture(
  platform: Pick<Platform, 'canvasNode'>,
  canvasId: string,
  side: IdSide,
  sample: Sample,
): Promise<Picture | null> {
  const canvas = await platform.canvasNode(canvasId)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return null
  Object.assign(canvas, FRAME)
  context.textAlign = 'left'
  box(context, INK.desk, 0, 0, FRAME.width, FRAME.height)
  box(context, INK.face, CARD.left, CARD.top, CARD.width, CARD.height)
  const drawn = sample === 'wrong-side' ? otherSide(side) : side
  ;(drawn === 'front' ? front : back)(context, CARD)
  const image = context.getImageData(0, 0, FRAME.width, FRAME.height)
  if (sample !== 'clear' && sample !== 'wrong-side') {
    spoil({ ...FRAME, pixels: image.data }, sample)
    context.putImageData(image, 0, 0)
  }
  const url = canvas.toDataURL('image/jpeg', 0.8)
  return { ...FRAME, pixels: image.data, preview: url, toJpeg: () => url.replace(/^data:[^,]*,/, '') }
}

export const otherSide = (side: IdSide): IdSide => (side === 'front' ? 'back' : 'front')
