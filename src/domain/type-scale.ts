/** Type from this factor on is large: layouts then put below one another what stood side by side. */
export const LARGE_TYPE = 1.3
/** The largest factor that layouts hold, on a screen 320 px wide. */
const LARGEST_TYPE = 1.75
/** By this much 关怀 is larger than the standard type. */
const CARE_TYPE = 1.4

export interface TypeScale {
  /** Whether sizes and layouts are those of 关怀. */
  large: boolean
  /** By how much text grows beyond the sizes of its scale. */
  factor: number
}

/**
 * The type of a page: as large as the person set it in the host, and never smaller than 关怀 where that is on.
 * @param hostFactor the host's text size as a factor of its standard one; text smaller than ours stays as it is
 */
export function typeScaleOf(care: boolean, hostFactor: number): TypeScale {
  const wanted = Math.min(Math.max(hostFactor, 1), LARGEST_TYPE)
  const large = care || wanted >= LARGE_TYPE
  return { large, factor: large ? Math.max(1, wanted / CARE_TYPE) : wanted }
}
