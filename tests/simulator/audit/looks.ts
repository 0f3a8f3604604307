/** How the phone and the app are set during one walk. */
export interface Look {
  name: string
  /** px */
  width: number
  theme: 'light' | 'dark'
  care: boolean
}

/** px; rpx grow and shrink with the screen, and sizes are meant for one of this width. */
export const DESIGN_WIDTH = 375

/** Every appearance, on the usual phone, a narrow one and a wide one. */
export const LOOKS = [
  { name: 'light 375', width: 375, theme: 'light', care: false },
  { name: 'care 375', width: 375, theme: 'light', care: true },
  { name: 'dark 430', width: 430, theme: 'dark', care: false },
  { name: 'light 320', width: 320, theme: 'light', care: false },
  { name: 'care 320', width: 320, theme: 'light', care: true },
] as const satisfies readonly Look[]

/** px at the bottom that belong to the phone, as on an iPhone without a home button. */
export const SAFE_INSET = 34

/** Classes of a page in this look. */
export const classesOf = ({ theme, care }: Look): string[] => [`theme-${theme}`, care ? 'scale-care' : 'scale-standard']
