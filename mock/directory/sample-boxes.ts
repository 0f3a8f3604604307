import type { TraceResult } from '@/contract'
import { historyOf, viewOf } from '../accounts/account-view'
import type { Insurer } from '../call'
import { RECORDS, recordsOfPerson } from '../personas'
import { boxesOf, SOLD_AGAIN } from './trace'
import { traceCodeOf } from './trace-codes'

/** Of nobody's record: such a code was given to no box that was sold. */
const UNSOLD = { recordId: '', transactionId: '', line: 0, box: 0, name: '复方丹参滴丸' }

/** A box for each answer of the look-up that there is one for. @param mine record that asks; none without one */
export async function sampleBoxes(within: Insurer, mine: string | undefined): Promise<{ code: string; outcome: TraceResult['outcome'] }[]> {
  if (mine === undefined) return []
  const boxes: { code: string; id: string; recordId: string }[] = []
  for (const { recordId } of RECORDS)
    for (const { code, entry } of boxesOf(viewOf(await historyOf(within, recordId), within.now)))
      boxes.push({ code, id: entry.id, recordId })
  const again = ({ id }: { id: string }): boolean => SOLD_AGAIN[id] !== undefined
  const latest = (outcome: TraceResult['outcome'], fits: (box: (typeof boxes)[number]) => boolean) =>
    boxes
      .filter(fits)
      .slice(-1)
      .map(({ code }) => ({ code, outcome }))
  return [
    ...latest('yours', (box) => box.recordId === mine && !again(box)),
    ...latest('not-yours', (box) => !recordsOfPerson(mine).includes(box.recordId) && !again(box)),
    ...latest('repeated', again),
    { code: traceCodeOf(UNSOLD), outcome: 'never' },
  ]
}
