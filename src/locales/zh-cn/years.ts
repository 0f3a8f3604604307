export const yearText = {
  soFar: (label: string) => `${label} 至今`,
  /** Label of an insurance year that begins in July and covers two calendar years. The line has no room for a suffix. */
  spanning: (year: number) => `${year}-${year + 1}`,
} as const
