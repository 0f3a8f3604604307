import { wrapText } from './wrap-text'

/** Drawing commands, so that a saved image can be tested without a canvas. */
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
  /** Rows by section; a rule separates the sections. */
  sections: readonly (readonly PictureRow[])[]
  /** Mark on every saved image that says it is demo data. */
  stamp: string
}

const WIDTH = 375
const PADDING = 24
const INSIDE = WIDTH - 2 * PADDING
const ROW = 30
/** CSS px between a label and its value. */
const GAP = 16
/** Line height of wrapped text, as a factor of its size. */
const LEADING = 1.4
const INK = { page: '#ffffff', strong: '#14201e', weak: '#5f6c68', line: '#e2e7e5', stamp: '#6a5420' }

interface Style {
  size: number
  bold?: boolean
}
/** Width of a text in a style, CSS px. */
export type Measure = (text: string, style: Style) => number

const STAMP = { size: 13, bold: true } as const
const TITLE = { size: 15 } as const
const AMOUNT = { size: 34, bold: true } as const
const LABEL = { size: 14 } as const
const VALUE = { size: 14, bold: true } as const

type TextMark = Extract<Mark, { kind: 'text' }>

/** Divides a row's width (CSS px). Each side gets what it needs while both fit; otherwise the longer one is reduced down to half. */
function columns(label: number, value: number): [label: number, value: number] {
  const both = INSIDE - GAP
  if (label + value <= both) return [label, value]
  if (value <= both / 2) return [both - value, value]
  return label <= both / 2 ? [label, both - label] : [both / 2, both / 2]
}

/**
 * Lays a statement out from top to bottom in CSS px. Long texts wrap, and the height follows the content.
 * @param measure must measure as the canvas draws
 */
export function layoutStatement({ title, amount, sections, stamp }: StatementPicture, measure: Measure): Picture {
  const marks: Mark[] = []
  /** Adds a text to a column. @returns the height of its further lines, CSS px */
  const put = (text: string, y: number, width: number, style: Style, place: Pick<TextMark, 'x' | 'align' | 'color'>): number => {
    const lines = wrapText(text, width, (part) => measure(part, style))
    lines.forEach((line, index) => marks.push({ kind: 'text', text: line, y: y + index * style.size * LEADING, ...style, ...place }))
    return (lines.length - 1) * style.size * LEADING
  }
  let y = 36
  y += 40 + put(stamp, y, INSIDE, STAMP, { x: WIDTH - PADDING, align: 'right', color: INK.stamp })
  y += 42 + put(title, y, INSIDE, TITLE, { x: WIDTH / 2, align: 'center', color: INK.weak })
  y += 28 + put(amount, y, INSIDE, AMOUNT, { x: WIDTH / 2, align: 'center', color: INK.strong })
  for (const section of sections.filter((rows) => rows.length > 0)) {
    marks.push({ kind: 'rule', y, color: INK.line })
    for (const { label, value } of section) {
      y += ROW
      const [left, right] = columns(measure(label, LABEL), measure(value, VALUE))
      const below = put(label, y, left, LABEL, { x: PADDING, align: 'left', color: INK.weak })
      y += Math.max(below, put(value, y, right, VALUE, { x: WIDTH - PADDING, align: 'right', color: INK.strong }))
    }
    y += ROW / 2
  }
  return { width: WIDTH, height: Math.ceil(y + PADDING), background: INK.page, marks }
}

/** The part of a 2d context that a picture needs. */
export type PictureContext = Pick<CanvasRenderingContext2D, 'fillStyle' | 'font' | 'textAlign' | 'fillRect' | 'fillText' | 'scale'> & {
  measureText(text: string): Pick<TextMetrics, 'width'>
}

const fontOf = ({ size, bold }: Style): string => `${bold ? '600 ' : ''}${size}px sans-serif`

/** Measures text with the fonts that `drawPicture` uses. */
export const measureWith =
  (context: Pick<PictureContext, 'font' | 'measureText'>): Measure =>
  (text, style) => {
    context.font = fontOf(style)
    return context.measureText(text).width
  }

/** Draws a picture. @param ratio canvas px per CSS px */
export function drawPicture(context: PictureContext, picture: Picture, ratio: number): void {
  context.scale(ratio, ratio)
  context.fillStyle = picture.background
  context.fillRect(0, 0, picture.width, picture.height)
  for (const mark of picture.marks) {
    context.fillStyle = mark.color
    if (mark.kind === 'rule') {
      context.fillRect(PADDING, mark.y, picture.width - 2 * PADDING, 1)
    } else {
      context.font = fontOf(mark)
      context.textAlign = mark.align
      context.fillText(mark.text, mark.x, mark.y)
    }
  }
}
