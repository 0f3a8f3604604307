import { useMemo } from 'react'
import { useAppearance, usePalette } from '@/components/appearance'
import type { Palette } from '@/components/palette'
import type { TypeScale } from '@/domain/type-scale'

/** What a chart takes over from the page around it. */
export interface Look {
  palette: Palette
  type: TypeScale
  /** Whether the first drawing is animated (400 ms); false for people who reduced motion. */
  animated: boolean
}

/** The same object while the display settings stay, so that charts are not drawn again. */
export function useLook(): Look {
  const palette = usePalette()
  const { type, reduceMotion } = useAppearance()
  return useMemo(
    () => ({ palette, type: { large: type.large, factor: type.factor }, animated: !reduceMotion }),
    [palette, type.large, type.factor, reduceMotion],
  )
}

/** CSS px of axis text, standard and large; token `axis`. */
const AXIS_FONT = [11, 16] as const

export const axisFont = ({ type }: Look): number => (type.large ? AXIS_FONT[1] : AXIS_FONT[0]) * type.factor

export const base = ({ animated }: Look) => ({ animation: animated, animationDuration: 400, animationDurationUpdate: 0 })

export const axisLabel = (look: Look) => ({ color: look.palette.textFaint, fontSize: axisFont(look) })

/** A name of the axis, or one with a look of its own. */
type AxisName = string | { value: string; textStyle: { color: string; fontWeight: number } }

export const categoryAxis = (data: AxisName[], boundaryGap: boolean, look: Look) => ({
  type: 'category' as const,
  data,
  boundaryGap,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: look.palette.line } },
  axisLabel: axisLabel(look),
})
