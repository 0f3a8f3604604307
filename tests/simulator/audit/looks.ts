/** How the phone and the app are set during one walk. */
export interface Look {
  name: string
  /** px */
  width: number
  theme: 'light' | 'dark'
  care: boolean
  /** The host's own text size as a factor of its standard one; 1 when absent. */
  font?: number
}

/** px; rpx grow and shrink with the screen, and sizes are meant for one of this width. */
export const DESIGN_WIDTH = 375

/**
 * Every appearance, on the usual phone, a narrow one and a wide one. Type as large as it gets in the standard layouts,
 * and in those for large type; without 关怀, which has less on its pages.
 */
export const LOOKS = [
  { name: 'light 375', width: 375, theme: 'light', care: false },
  { name: 'care 375', width: 375, theme: 'light', care: true },
  { name: 'dark 430', width: 430, theme: 'dark', care: false },
  { name: 'light 320', width: 320, theme: 'light', care: false },
  { name: 'care 320', width: 320, theme: 'light', care: true },
  { name: 'larger type 320', width: 320, theme: 'light', care: false, font: 1.29 },
  { name: 'largest type 320', width: 320, theme: 'light', care: false, font: 1.75 },
] as const satisfies readonly Look[]

/** px at the bottom that belong to the phone, as on an iPhone without a home button. */
export const SAFE_INSET = 34

/** Factor of the host's text from which the app lays out for large type. */
const LARGE = 1.3
/** px on a screen of the design's width: text that is read, and how large it must be in each look. */
const BODY = { standard: 15, care: 21 }

/** What a page wears in a look: its classes, and px of its text. */
export interface Wear {
  classes: string[]
  text: number
}
export function wearOf({ theme, care, width, font = 1 }: Look): Wear {
  const text = Math.max(care ? BODY.care : 0, BODY.standard * font)
  return { classes: [`theme-${theme}`, care || font >= LARGE ? 'scale-care' : 'scale-standard'], text: (text * width) / DESIGN_WIDTH }
}
