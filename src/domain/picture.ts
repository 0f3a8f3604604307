/** A small drawing language, so that what goes onto a saved image can be tested without a canvas. */
export type Mark =
  | { kind: 'text'; text: string; x: number; y: number; size: number; color: string; align: 'left' | 'center' | 'right'; bold?: boolean }
  | { kind: 'rule'; y: number; color: string }

export interface Picture {
  width: number
  height: number
  background: string
  marks: Mark[]
}

export interface PictureRow {
  label: string
  value: string
}

export interface StatementPicture {
  title: string
  amount: string
  /** Sections of label and value, a rule between them. */
  sections: readonly (readonly PictureRow[])[]
  /** Stands on every saved image: this is demo data. */
  stamp: string
}

const WIDTH = 375
const PADDING = 24
const ROW = 30
const INK = { page: '#ffffff', strong: '#14201e', weak: '#5f6c68', line: '#e2e7e5', stamp: '#6a5420' }

/** Lays a statement out from top to bottom; as tall as it needs to be. CSS px. */
export function layoutStatement({ title, amount, sections, stamp }: StatementPicture): Picture {
  const marks: Mark[] = [
    { kind: 'text', text: stamp, x: WIDTH - PADDING, y: 36, size: 13, color: INK.stamp, align: 'right', bold: true },
    { kind: 'text', text: title, x: WIDTH / 2, y: 76, size: 15, color: INK.weak, align: 'center' },
    { kind: 'text', text: amount, x: WIDTH / 2, y: 118, size: 34, color: INK.strong, align: 'center', bold: true },
  ]
  let y = 146
  for (const section of sections.filter((rows) => rows.length > 0)) {
    marks.push({ kind: 'rule', y, color: INK.line })
    for (const { label, value } of section) {
      y += ROW
      marks.push({ kind: 'text', text: label, x: PADDING, y, size: 14, color: INK.weak, align: 'left' })
      marks.push({ kind: 'text', text: value, x: WIDTH - PADDING, y, size: 14, color: INK.strong, align: 'right', bold: true })
    }
    y += ROW / 2
  }
  return { width: WIDTH, height: y + PADDING, background: INK.page, marks }
}

/** The part of a 2d context that a picture needs. */
export type PictureContext = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText' | 'scale'>

/** Draws a picture at a device pixel ratio. */
export function drawPicture(context: PictureContext, picture: Picture, ratio: number): void {
  context.scale(ratio, ratio)
  context.fillStyle = picture.background
  context.fillRect(0, 0, picture.width, picture.height)
  for (const mark of picture.marks) {
    context.fillStyle = mark.color
    if (mark.kind === 'rule') {
      context.fillRect(PADDING, mark.y, picture.width - 2 * PADDING, 1)
    } else {
      context.font = `${mark.bold ? '600 ' : ''}${mark.size}px sans-serif`
      context.textAlign = mark.align
      context.fillText(mark.text, mark.x, mark.y)
    }
  }
}
