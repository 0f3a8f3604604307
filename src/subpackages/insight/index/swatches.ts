import type { Palette } from '@/components/palette'
import type { Swatch } from '@/components/split-bar'
import type { CompositionPart } from '@/domain/chart-series'

/** Each kind has the same colour in all years (tokens.md §2). 住院 has no token: it uses a lighter 门诊, as 历年 is a lighter 当年. */
export const SWATCHES: Record<CompositionPart['kind'], Swatch> = {
  outpatient: 'chart1',
  inpatient: 'chart1-soft',
  pharmacy: 'chart2',
  'mutual-aid': 'chart3',
  chronic: 'chart4',
  other: 'chart5',
}

/** Opacity of `.swatch-chart1-soft`. */
const SOFT = 0.38

/** The same colours for a canvas, which does not read classes. */
export function fillOf(kind: CompositionPart['kind'], palette: Palette): { color: string; opacity: number } {
  const swatch = SWATCHES[kind]
  return swatch === 'chart1-soft' ? { color: palette.chart1, opacity: SOFT } : { color: palette[swatch], opacity: 1 }
}
