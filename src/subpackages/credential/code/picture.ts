import type { Credential } from '@/contract'
import { formatTime } from '@/domain/format-time'
import { drawPicture, layoutStatement, measureWith, type StatementPicture } from '@/domain/picture'
import { t as common } from '@/locales'
import { credentialText } from '@/locales/zh-cn/credential'
import type { Platform, SaveImageResult } from '@/platform/types'
import { drawCode } from './draw-code'
import type { Holder } from './holders'

const t = credentialText.picture
/** Canvas px per CSS px. */
const RATIO = 2
/** CSS px. */
const [SIDE, BELOW, BAND] = [200, 32, 36]
const INK = { light: '#FFFFFF', warning: '#A3352B' }

export const maskedToken = (token: string): string => t.masked(token.slice(-4))

/** What a saved picture says: whose code it was, until when it was one, and that it is none any more. */
export function pictureOf({ psnNameMasked, city }: Holder, { token, issuedAt, expiresAt }: Credential, endedAt: string): StatementPicture {
  const time = (moment: string): string => formatTime(moment, 'YYYY-MM-DD HH:mm:ss')
  return {
    title: t.title,
    amount: t.dead,
    sections: [
      [
        { label: t.name, value: psnNameMasked },
        { label: t.place, value: city },
        { label: t.code, value: maskedToken(token) },
      ],
      [
        { label: t.issued, value: time(issuedAt) },
        { label: t.expires, value: time(expiresAt) },
        { label: t.ended, value: time(endedAt) },
      ],
    ],
    stamp: `${common.common.demoMark} · ${common.common.demoOnly}`,
  }
}

/** Draws the picture with its code on the page's canvas, and saves it to the album. @param canvasId id of a `<Canvas type="2d">` */
export async function saveCode(
  platform: Pick<Platform, 'canvasNode' | 'saveImage'>,
  canvasId: string,
  statement: StatementPicture,
  token: string,
): Promise<SaveImageResult> {
  const canvas = await platform.canvasNode(canvasId)
  const context = canvas?.getContext('2d')
  if (!canvas || !context) return 'unavailable'
  const picture = layoutStatement(statement, measureWith(context))
  const square = { left: (picture.width - SIDE) / 2, top: picture.height, side: SIDE }
  const height = picture.height + SIDE + BELOW
  // Setting the size resets a canvas' state, so `drawPicture` sets scale and fonts afterwards.
  Object.assign(canvas, { width: picture.width * RATIO, height: height * RATIO })
  drawPicture(context, { ...picture, height }, RATIO)
  drawCode(context, token, square)
  const middle = square.top + SIDE / 2
  context.fillStyle = INK.light
  context.fillRect(square.left, middle - BAND / 2, SIDE, BAND)
  context.fillStyle = INK.warning
  context.font = '600 20px sans-serif'
  context.textAlign = 'center'
  context.fillText(t.across, picture.width / 2, middle + 7)
  return platform.saveImage(canvas.toDataURL('image/png'))
}
