/** A screen is 750 rpx wide. */
export const rpxToVw = (value: string): string =>
  value.replace(/(-?\d*\.?\d+)rpx\b/gi, (_, rpx: string) => `${Number((Number(rpx) / 7.5).toFixed(5))}vw`)
