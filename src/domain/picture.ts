import { wrapText } from './wrap-text'

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
const INSIDE = WIDTH - 2 * PADDING
const ROW = 30
/** Between a label and its value. */
const GAP = 16
/** Height of a further line, by the size of its text. */
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

/** How a row's width is shared: each side has what it needs while both fit; else the longer one yields down to its half. */
function columns(label: number, value: number): [label: number, value: number] {
  const both = INSIDE - GAP
  if (label + value <= both) return [label, value]
  if (value <= both / 2) return [both - value, value]
  return label <= both / 2 ? [label, both - label] : [both / 2, both / 2]
}

/**
 * Lays a statement out from top to bottom; what is too long for its line goes on below, and the picture is as tall as it needs to be. CSS px.
 * @param measure as the canvas will draw it
 */
export function layoutStatement({ title, amount, sections, stamp }: StatementPicture, measure: Measure): Picture {
  const marks: Mark[] = []
  /** Puts a text into a column. @returns how far its further lines reach below `y` */
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

/** Measures as the context will draw. */
export const measureWith =
  (context: Pick<PictureContext, 'font' | 'measureText'>): Measure =>
  (text, style) => {
    context.font = fontOf(style)
    return context.measureText(text).width
  }

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
      context.font = fontOf(mark)
      context.textAlign = mark.align
      context.fillText(mark.text, mark.x, mark.y)
    }
  }
}
