import type { Credential } from '@/contract'
import { formatTime } from '@/domain/format-time'
import { t as common } from '@/locales'
import { credentialText } from '@/locales/zh-cn/credential'
import type { Platform, SaveImageResult } from '@/platform/types'
import { drawCode } from './draw-code'
import type { Holder } from './holders'

const t = credentialText.picture
/** Canvas px per CSS px. */
const RATIO = 2
/** CSS px. */
const [WIDTH, EDGE, ROW, SIDE, BAND] = [375, 24, 30, 200, 36]
const INK = { page: '#FFFFFF', strong: '#14201E', weak: '#5F6C68', stamp: '#6A5420', warning: '#A3352B' }

export const maskedToken = (token: string): string => t.masked(token.slice(-4))

/** What a saved picture says: whose code it was, until when it was one, and that it is none any more. */
export function factsOf({ psnNameMasked, city }: Holder, { token, issuedAt, expiresAt }: Credential, endedAt: string) {
  const time = (moment: string): string => formatTime(moment, 'YYYY-MM-DD HH:mm:ss')
  return [
    [t.name, psnNameMasked],
    [t.place, city],
    [t.code, maskedToken(token)],
    [t.issued, time(issuedAt)],
    [t.expires, time(expiresAt)],
    [t.ended, time(endedAt)],
  ] as const
}

/**
 * Draws the stamped picture with its code on the page's canvas, and saves it to the album. Every text is short and of one line, so nothing
 * is laid out here. @param canvasId id of a `<Canvas type="2d">`
 */
export async function saveCode(
  platform: Pick<Platform, 'canvasNode' | 'saveImage'>,
  canvasId: string,
  facts: ReturnType<typeof factsOf>,
  token: string,
): Promise<SaveImageResult> {
  const canvas = await platform.canvasNode(canvasId)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return 'unavailable'
  const top = 150 + facts.length * ROW
  const height = top + SIDE + EDGE
  // Setting the size resets a canvas' state, so scale and fonts are set afterwards.
  Object.assign(canvas, { width: WIDTH * RATIO, height: height * RATIO })
  context.scale(RATIO, RATIO)
  context.fillStyle = INK.page
  context.fillRect(0, 0, WIDTH, height)
  const write = (text: string, x: number, y: number, align: CanvasTextAlign, size: number, color: string) => {
    context.fillStyle = color
    context.font = `600 ${size}px sans-serif`
    context.textAlign = align
    context.fillText(text, x, y)
  }
  write(`${common.common.demoMark} · ${common.common.demoOnly}`, WIDTH - EDGE, 36, 'right', 13, INK.stamp)
  write(t.title, WIDTH / 2, 76, 'center', 15, INK.weak)
  write(t.dead, WIDTH / 2, 116, 'center', 28, INK.warning)
  facts.forEach(([label, value], index) => {
    const y = 156 + index * ROW
    write(label, EDGE, y, 'left', 14, INK.weak)
    write(value, WIDTH - EDGE, y, 'right', 14, INK.strong)
  })
  const left = (WIDTH - SIDE) / 2
  drawCode(context, token, { left, top, side: SIDE })
  context.fillStyle = INK.page
  context.fillRect(left, top + (SIDE - BAND) / 2, SIDE, BAND)
  write(t.across, WIDTH / 2, top + SIDE / 2 + 7, 'center', 20, INK.warning)
  return platform.saveImage(canvas.toDataURL('image/png'))
}
