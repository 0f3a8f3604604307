const FRAME = { width: 1000, height: 700 }
const CARD = { left: 90, top: 92, width: 820, height: 516 }

/** A picture of one side of an ID card, as a data URL: no real person, only the shapes that the recogniser looks for. */
export function idCardPicture(side: 'front' | 'back'): string {
  const canvas = Object.assign(document.createElement('canvas'), FRAME)
  const context = canvas.getContext('2d')
  if (!context) return ''
  const fill = (color: string, left: number, top: number, width: number, height: number) => {
    context.fillStyle = color
    context.fillRect(left, top, width, height)
  }
  fill('#4c5a60', 0, 0, FRAME.width, FRAME.height)
  fill('#e4e8e6', CARD.left, CARD.top, CARD.width, CARD.height)
  for (let line = 0; line < 5; line += 1) {
    for (let mark = 0; mark < 13; mark += 1)
      fill('#3a4448', CARD.left + 270 * Number(side === 'back') + 60 + mark * 34, CARD.top + 80 + line * 72, 20, 26)
  }
  if (side === 'front') {
    fill('#5b6468', CARD.left + 580, CARD.top + 90, 180, 240)
    fill('#2c3235', CARD.left + 610, CARD.top + 120, 120, 120)
  } else {
    fill('#b8332c', CARD.left + 60, CARD.top + 60, 150, 160)
  }
  return canvas.toDataURL('image/png')
}
