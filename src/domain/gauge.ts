/** Input of the 刻度轨, in fen. The bar has two parts of different scale; the first takes 26 % of the width. */
export interface GaugeInput {
  deductible: number
  deductiblePaid: number
  reimbursed: number
  /** Null where the city sets no limit; the right part then approaches 100 % without reaching it. */
  limit: number | null
}

export interface GaugeShape {
  stage: 'below-deductible' | 'reimbursing' | 'near-limit' | 'at-limit'
  /** Fill of the left part, 0–100. */
  paidPercent: number
  /** Fill of the right part, 0–100. */
  pooledPercent: number
  /** Position of the label at the mark, kept inside the bar. */
  labelStyle: { left: string } | { right: string }
}

const DEDUCTIBLE_WIDTH = 26
/** fen; without a limit, the reimbursed amount at which the right part is half full. */
const HALF_WITHOUT_LIMIT = 1_000_000
const NEAR_LIMIT = 80

const clamp = (value: number): number => Math.max(0, Math.min(100, value))

function stageOf(input: GaugeInput, pooledPercent: number): GaugeShape['stage'] {
  if (input.deductiblePaid < input.deductible) return 'below-deductible'
  if (input.limit !== null && input.reimbursed >= input.limit) return 'at-limit'
  return input.limit !== null && pooledPercent > NEAR_LIMIT ? 'near-limit' : 'reimbursing'
}

/** Fill, stage and label position of the bar. */
export function gaugeOf(input: GaugeInput): GaugeShape {
  const { deductible, deductiblePaid, reimbursed, limit } = input
  const pooledPercent =
    limit === null ? clamp((reimbursed * 100) / (reimbursed + HALF_WITHOUT_LIMIT)) : limit === 0 ? 100 : clamp((reimbursed * 100) / limit)
  const paidPercent = deductible === 0 ? 100 : clamp((deductiblePaid * 100) / deductible)
  const stage = stageOf(input, pooledPercent)
  const start = deductible === 0 ? 0 : DEDUCTIBLE_WIDTH
  const markAt = stage === 'below-deductible' ? (start * paidPercent) / 100 : start + ((100 - start) * pooledPercent) / 100
  const labelStyle =
    markAt < 60 ? { left: `${Math.max(0, markAt - 2).toFixed(1)}%` } : { right: `${Math.max(0, 100 - markAt - 2).toFixed(1)}%` }
  return { stage, paidPercent, pooledPercent, labelStyle }
}
