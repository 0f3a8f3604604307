import { fail } from '../domain-error'

/** A page of a list that stands still; the cursor names the last entry shown. @throws DomainError SRV-BAD for a cursor of no entry */
export function pageOf<Item>(
  all: readonly Item[],
  idOf: (item: Item) => string,
  cursor: string | undefined,
  limit: number,
): { items: Item[]; total: number; nextCursor: string | null } {
  const from = cursor === undefined ? 0 : all.findIndex((item) => idOf(item) === cursor) + 1
  if (cursor !== undefined && from === 0) return fail('SRV-BAD', { cause: 'input-invalid', field: 'cursor', expected: 'nextCursor' })
  const items = all.slice(from, from + limit)
  const last = items[items.length - 1]
  return { items, total: all.length, nextCursor: last && from + items.length < all.length ? idOf(last) : null }
}
