/** Factor from which type counts as large; layouts then stack what stood side by side. */
export const LARGE_TYPE = 1.3
/** Largest factor that layouts support on a screen 320 px wide. */
const LARGEST_TYPE = 1.75
/** Factor of 关怀 type over the standard type. */
const CARE_TYPE = 1.4

export interface TypeScale {
  /** Whether the sizes and layouts of 关怀 apply. */
  large: boolean
  /** Factor on top of the sizes of the chosen scale. */
  factor: number
}

/**
 * Type scale of a page: the host's text size, and at least that of 关怀 where it is on.
 * @param hostFactor host text size as a factor of its standard; below 1 counts as 1
 */
export function typeScaleOf(care: boolean, hostFactor: number): TypeScale {
  const wanted = Math.min(Math.max(hostFactor, 1), LARGEST_TYPE)
  const large = care || wanted >= LARGE_TYPE
  return { large, factor: large ? Math.max(1, wanted / CARE_TYPE) : wanted }
}
