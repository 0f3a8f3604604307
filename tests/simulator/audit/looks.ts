/** Settings of phone and app during one walk. */
export interface Look {
  name: string
  /** Screen width, px. */
  width: number
  theme: 'light' | 'dark'
  care: boolean
  /** The host's own text size as a factor of its standard one; 1 when absent. */
  font?: number
}

/** Width, px, of the screen for which sizes are specified; rpx scale with the screen. */
export const DESIGN_WIDTH = 375

/**
 * Every appearance, on a usual, a narrow and a wide phone; the largest type in the standard layouts, and in those for
 * large type. The latter without 关怀, whose pages have less content.
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

/** Bottom strip in px that the phone reserves, as on an iPhone without a home button. */
export const SAFE_INSET = 34

/** Factor of the host's text from which the app uses its layouts for large type. */
const LARGE = 1.3
/** Size of body text in each look, px, on a screen of the design's width. */
const BODY = { standard: 15, care: 21 }

/** What a page has in a look: its classes, and the size of its text in px. */
export interface Wear {
  classes: string[]
  text: number
}
export function wearOf({ theme, care, width, font = 1 }: Look): Wear {
  const text = Math.max(care ? BODY.care : 0, BODY.standard * font)
  return { classes: [`theme-${theme}`, care || font >= LARGE ? 'scale-care' : 'scale-standard'], text: (text * width) / DESIGN_WIDTH }
}
