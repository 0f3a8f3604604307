import * as v from 'valibot'
import { answerSchema, type Operation } from '@/contract'

type Body = Record<string, unknown>
const isBody = (value: unknown): value is Body => typeof value === 'object' && value !== null

/** The list and index of an issue's entry; null for an issue outside of the lists. */
function placeOf(issue: v.BaseIssue<unknown>, lists: readonly string[]): { list: string; index: number } | null {
  const [first, second, third] = (issue.path ?? []).map(({ key }) => key)
  return first === 'data' && typeof second === 'string' && lists.includes(second) && typeof third === 'number'
    ? { list: second, index: third }
    : null
}

/**
 * Removes invalid entries from an answer's lists, so that one invalid entry does not hide the whole page. Applies only to lists that
 * the operation names as `skippable`.
 * @returns the answer and the number of removed entries; null where anything else in it is invalid
 */
export function withoutStrange({ output, skippable: lists = [] }: Operation, body: unknown): { output: unknown; left: number } | null {
  const schema = answerSchema(output)
  const { issues } = v.safeParse(schema, body)
  if (!issues || lists.length === 0 || !isBody(body) || !isBody(body.data)) return null
  const places = issues.map((issue) => placeOf(issue, lists))
  const data = { ...body.data }
  let left = 0
  for (const list of lists) {
    const strange = new Set(places.flatMap((place) => (place?.list === list ? [place.index] : [])))
    const entries = data[list]
    if (Array.isArray(entries)) data[list] = entries.filter((_, index) => !strange.has(index))
    left += strange.size
  }
  const again = v.safeParse(schema, { ...body, data })
  return places.includes(null) || !again.success ? null : { output: again.output, left }
}
