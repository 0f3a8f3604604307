import { operations, type OperationName } from '@/contract'
import { FORGETS, INVALIDATES, KEPT } from '@/services/remote/invalidation'

/** Reads whose input names a card, and so may be asked for `primary`, which another write can move to another card. */
const ABOUT_A_CARD: OperationName[] = ['account.overview', 'account.statement', 'transactions.list', 'alerts.get']

describe('what a write makes out of date', () => {
  it.each(['cards.bind', 'cards.set-primary', 'cards.unbind'] as const)('%s: everything read for the primary card', (write) => {
    expect(INVALIDATES[write]).toEqual(expect.arrayContaining(['cards.list', ...ABOUT_A_CARD]))
  })

  it('forgets what is kept for offline when the primary card may be another one', () => {
    expect([...FORGETS].sort()).toEqual(['cards.set-primary', 'cards.unbind'])
  })

  it('names writes that change and reads that are kept, nothing else', () => {
    const writes = Object.keys(INVALIDATES) as OperationName[]
    expect(writes.filter((name) => !operations[name].writes)).toEqual([])
    const reads = [...new Set([...Object.values(INVALIDATES).flat(), ...KEPT])]
    expect(reads.filter((name) => operations[name].writes)).toEqual([])
  })
})
