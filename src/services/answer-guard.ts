import { PRIMARY_CARD, type ErrorCause, type InputOf, type Meta, type OperationName, type OutputOf, type SumPart } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { detailGaps, overviewGaps, pageGaps, statementGaps, type SumGap } from '@/domain/sum-gaps'

type Fields = Readonly<Record<string, unknown>>

/** Sum checks of each operation's answer; an operation without an entry has no sums to check. */
const SUMS: { [Name in OperationName]?: (data: OutputOf<Name>, input: InputOf<Name>) => SumGap[] } = {
  'account.overview': overviewGaps,
  'account.statement': statementGaps,
  'transactions.list': pageGaps,
  'transactions.get': detailGaps,
}

/** The ids that the answer carries, under the names of the input fields they are compared with. */
function subjectOf(name: OperationName, data: Fields, meta: Meta): Fields {
  // Answers of card operations carry the id as `card.cardId`, and `transactions.get` as `id`; the input calls them otherwise.
  const { card } = data as { card?: Fields }
  return {
    ...data,
    cardId: card?.cardId ?? meta.cardId ?? data.cardId,
    ...(name === 'transactions.get' ? { transactionId: data.id } : {}),
  }
}

const ASKED_BY = ['cardId', 'transactionId', 'year', 'flowId', 'lockId'] as const

/** An id or a year as text; null for other types, which are not compared. */
const wordOf = (value: unknown): string | null => (typeof value === 'string' || typeof value === 'number' ? String(value) : null)

function isOther(name: OperationName, input: Fields, data: Fields, meta: Meta): boolean {
  const about = subjectOf(name, data, meta)
  const { card } = data as { card?: Fields } // as above
  if (card && meta.cardId !== undefined && card.cardId !== meta.cardId) return true
  if (card && input.cardId === PRIMARY_CARD) return card.primary !== true
  return ASKED_BY.some((key) => {
    const [asked, got] = [wordOf(input[key]), wordOf(about[key])]
    return asked !== null && got !== null && asked !== PRIMARY_CARD && asked !== got
  })
}

/**
 * Checks that the answer of a read belongs to the request and is not dated in the future.
 * @param latest ms since the epoch; later times are rejected (see `ProviderClock.latest`)
 * @returns the cause for rejecting the answer; null where it may be shown
 */
export function refusalOf(name: OperationName, input: Fields, data: Fields, meta: Meta, latest: number): ErrorCause | null {
  if (isOther(name, input, data, meta)) return 'answer-other'
  const times = [meta.asOf, data.lastSyncAt].filter((time): time is string => typeof time === 'string')
  return times.some((time) => toMs(time) > latest) ? 'answer-future' : null
}

/**
 * Names the sums of an answer that do not add up, without duplicates.
 * @param unreadable number of entries left out of the answer; above 0 nothing is checked, because totals count those entries too
 * @returns null where the amounts cannot be summed exactly (outside the safe integers)
 */
export function unevenIn<Name extends OperationName>(
  name: Name,
  input: InputOf<Name>,
  data: OutputOf<Name>,
  unreadable = 0,
): SumPart[] | null {
  const gaps = SUMS[name]
  if (!gaps || unreadable > 0) return []
  try {
    return Array.from(new Set(gaps(data, input).map(({ part }) => part)))
  } catch {
    return null
  }
}
