import fc from 'fast-check'
import { beijingAt } from '@/domain/beijing-time'
import { totalOf } from '@/domain/ledger'
import { viewOf } from '../../../mock/accounts/account-view'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import { recordOf, RECORDS } from '../../../mock/personas'
import { recordIdAt } from '../../../mock/population/ids'
import { POPULATION } from '../../../mock/population/space'

const records = fc.oneof(fc.constantFrom(...RECORDS.map(({ recordId }) => recordId)), fc.nat({ max: POPULATION - 1 }).map(recordIdAt))
const moments = fc.integer({ min: beijingAt('2024-02-01'), max: beijingAt('2027-03-01') })

describe('what sub-accounts held at a moment', () => {
  it('is that of the account view, in whatever order moments and people come', () => {
    const [views, ledger] = [createLedger('one seed'), createLedger('one seed')]
    fc.assert(
      fc.property(fc.array(fc.tuple(records, moments), { minLength: 1, maxLength: 6 }), (asked) => {
        for (const [recordId, at] of asked) {
          const record = recordOf(recordId)
          const { posted } = viewOf({ recordId, changes: NO_CHANGES, sync: null, ledger: views }, at)
          const last = posted[posted.length - 1]
          if (record.hasAccount)
            expect(totalOf(ledger.subAccountsAt(record, NO_CHANGES, at))).toEqual(totalOf(last?.after.sub ?? record.opening))
        }
      }),
      { numRuns: 40 },
    )
  })
})
