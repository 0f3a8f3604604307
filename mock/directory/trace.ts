import type { TraceResult } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { historyOf, viewOf, type AccountView } from '../accounts/account-view'
import type { Insurer } from '../call'
import type { LedgerEntry } from '../ledger/types'
import { recordsOfPerson } from '../personas'
import { readTraceCode, traceCodeOf } from './trace-codes'

/** Sales of a box besides the one in a history, by entry: what a box that was collected and sold again looks like. */
export const SOLD_AGAIN: Readonly<Record<string, number>> = { 'employee-hz-20260603-t20': 1 }

type Line = NonNullable<LedgerEntry['settlement']>['lines'][number]
const isBoxed = ({ category }: Line): boolean => category === 'western-drug' || category === 'chinese-drug'

/** Entries of drugs that stand: what was taken back wholly was returned with its boxes. */
const standing = ({ posted, pending, reversedBy }: AccountView): LedgerEntry[] =>
  posted.concat(pending).filter(({ id, kind, settlement }) => settlement && kind !== 'reversal' && reversedBy.get(id)?.left !== 0)

/** The boxes of a record's purchases by now, the newest entry last. */
export function boxesOf(view: AccountView): { code: string; entry: LedgerEntry }[] {
  const { recordId } = view.record
  return standing(view).flatMap((entry) =>
    (entry.settlement?.lines ?? []).flatMap((one, line) =>
      isBoxed(one) && line < 10
        ? Array.from({ length: Math.min(10, one.cnt) }, (_, box) => ({
            code: traceCodeOf({ recordId, transactionId: entry.id, line, box, name: one.name }),
            entry,
          }))
        : [],
    ),
  )
}

/** The purchase that a code was given at, and its line; null where no such box was sold, or it was taken back. */
async function saleOf(within: Insurer, traceCode: string): Promise<{ recordId: string; entry: LedgerEntry; line: Line } | null> {
  const read = readTraceCode(traceCode)
  if (!read) return null
  const { recordId, box, fits } = read
  for (const entry of standing(viewOf(await historyOf(within, recordId), within.now))) {
    const line = entry.settlement?.lines[read.line]
    if (line && isBoxed(line) && box < line.cnt && fits(entry.id, line.name)) return { recordId, entry, line }
  }
  return null
}

/**
 * What the register knows of a box. Of anybody else's purchase only that there was one; of an own one on a card that is not bound, too.
 * @param mine record of the card that asks @param cardOf the caller's card of a record, if they have bound it
 */
export async function traceBox(
  within: Insurer,
  mine: string,
  traceCode: string,
  cardOf: (recordId: string) => string | undefined,
): Promise<TraceResult> {
  const sale = await saleOf(within, traceCode)
  if (!sale) return { traceCode, outcome: 'never', sales: 0, genericName: null, own: null }
  const { recordId, entry, line } = sale
  // Whoever is insured in two places is one person.
  const own = recordsOfPerson(mine).includes(recordId)
  const sales = 1 + (SOLD_AGAIN[entry.id] ?? 0)
  const purchase = { institution: entry.counterparty ?? '', boughtAt: toIso(entry.occurredAt), amount: line.detItemFeeSumamt }
  return {
    traceCode,
    outcome: sales > 1 ? 'repeated' : own ? 'yours' : 'not-yours',
    sales,
    genericName: line.name,
    own: own ? ownOf({ transactionId: entry.id, ...purchase }, recordId === mine ? null : cardOf(recordId)) : null,
  }
}

/** @param cardId another card that the purchase is on; null for the one that asks */
const ownOf = (purchase: NonNullable<TraceResult['own']>, cardId: string | null | undefined): TraceResult['own'] =>
  cardId === undefined ? null : cardId === null ? purchase : { ...purchase, cardId }
