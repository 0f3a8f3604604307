import type { Palette } from '@/components/palette'
import type { Swatch } from '@/components/split-bar'
import type { CompositionPart } from '@/domain/chart-series'

/** A kind keeps its colour through all years (tokens.md §2). 住院 has none of its own there: it is 门诊's, as faint as 历年 is 当年's. */
export const SWATCHES: Record<CompositionPart['kind'], Swatch> = {
  outpatient: 'c1',
  inpatient: 'c1-soft',
  pharmacy: 'c2',
  'mutual-aid': 'c3',
  chronic: 'c4',
  other: 'c5',
}

/** As `.swatch-c1-soft` has it. */
const SOFT = 0.38

/** The same for the canvas, which knows no classes. */
export function fillOf(kind: CompositionPart['kind'], palette: Palette): { color: string; opacity: number } {
  const swatch = SWATCHES[kind]
  return swatch === 'c1-soft' ? { color: palette.c1, opacity: SOFT } : { color: palette[swatch], opacity: 1 }
}
