import { createContext, useContext } from 'react'
import { formatFen, moneyParts } from '@/domain/money'
import { HIDDEN_AMOUNT } from '@/domain/mask'
import { typeScaleOf, type TypeScale } from '@/domain/type-scale'
import { t } from '@/locales'
import { PALETTES, type Palette } from './palette'

/** Current display settings; the runtime decides them and every component reads them. */
export interface Appearance {
  theme: 'light' | 'dark'
  /** 关怀: type ×1.4, fewer entries, simpler texts. */
  care: boolean
  type: TypeScale
  hideAmounts: boolean
  reduceMotion: boolean
  /** CSS px that the host covers at the edges of the navigation row. */
  navigation: { statusBarHeight: number; barHeight: number; leftInset: number; rightInset: number }
}

const DEFAULT: Appearance = {
  theme: 'light',
  care: false,
  type: typeScaleOf(false, 1),
  hideAmounts: false,
  reduceMotion: false,
  navigation: { statusBarHeight: 0, barHeight: 44, leftInset: 0, rightInset: 0 },
}

const AppearanceContext = createContext<Appearance>(DEFAULT)
export const AppearanceProvider = AppearanceContext.Provider

export const useAppearance = (): Appearance => useContext(AppearanceContext)

export const usePalette = (): Palette => PALETTES[useAppearance().theme]

/** Returns a formatter for fen: the amount, or `****` while amounts are hidden. */
export function useMoney(): (fen: number, plus?: boolean) => string {
  const { hideAmounts } = useAppearance()
  return (fen, plus) => (hideAmounts ? HIDDEN_AMOUNT : formatFen(fen, plus))
}

/** As `useMoney`, for screen readers: 4286元3角5分, because separators and points are read one by one. */
export function useSpoken(): (fen: number, plus?: boolean) => string {
  const { hideAmounts } = useAppearance()
  return (fen, plus) => (hideAmounts ? t.common.amountHidden : t.common.spoken(moneyParts(fen, plus)))
}

/** Joins class names and skips false ones. */
export const classes = (...names: (string | false | undefined)[]): string => names.filter(Boolean).join(' ')
