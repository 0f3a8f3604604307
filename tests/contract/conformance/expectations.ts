import * as v from 'valibot'
import { isoDate } from '@/contract'
import type { Result } from './suite'

/** Rules that are known to fail, by id, with the reason and the last day on which this is accepted. */
export type Expectations = v.InferOutput<typeof expectationsSchema>

const expectationsSchema = v.record(
  v.string(),
  v.strictObject({
    reason: v.pipe(v.string(), v.minLength(1)),
    /** Last day on which it may fail, by Beijing time; unlimited without it. */
    until: v.optional(isoDate),
  }),
)

/**
 * Parses a list of expected failures.
 * @param known ids of all rules
 * @throws Error that names an invalid field or an unknown id
 */
export function readExpectations(text: string, known: readonly string[]): Expectations {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch {
    throw new Error('--expect is not JSON')
  }
  const parsed = v.safeParse(expectationsSchema, raw)
  if (!parsed.success) {
    const wrong = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? '(whole)'}: ${issue.message}`)
    throw new Error(`--expect: ${wrong.join('; ')}`)
  }
  const stale = Object.keys(parsed.output).filter((id) => !known.includes(id))
  if (stale.length > 0) throw new Error(`--expect names no rule: ${stale.join(', ')} (see --list)`)
  return parsed.output
}

/**
 * Applies the list to results: a listed rule that fails is `expected` up to its last day. One that holds is `unexpected`, so that it gets
 * removed from the list.
 * @param today Beijing, `YYYY-MM-DD`
 */
export const judge = (results: readonly Result[], expectations: Expectations, today: string): Result[] =>
  results.map((result) => {
    const expectation = expectations[result.id]
    if (!expectation || result.status === 'skipped') return result
    const { reason, until } = expectation
    if (result.status === 'passed') return { ...result, status: 'unexpected', reason: `it holds, although this was expected: ${reason}` }
    if (until !== undefined && today > until) return { ...result, reason: `expected until ${until} only: ${reason}` }
    return { ...result, status: 'expected', reason }
  })

/** Whether a run succeeds: no rule is `failed` or `unexpected`. */
export const conforms = (results: readonly Result[]): boolean =>
  results.every(({ status }) => status !== 'failed' && status !== 'unexpected')
