import fc from 'fast-check'
import { beijingAt } from '@/domain/beijing-time'
import { billDifference } from '@/domain/drug-offers'
import { settledAs } from '../../../mock/cashier/estimate'
import { visitNow } from '../../../mock/cashier/visit'
import { billModel } from '../../../mock/directory/drug-model'
import { packVisit } from '../../../mock/directory/drug-visit'
import type { RecordChanges } from '../../../mock/ledger/calendar'
import { createLedger, NO_CHANGES } from '../../../mock/ledger/ledger'
import type { LedgerEvent } from '../../../mock/ledger/types'
import { RECORDS, recordOf } from '../../../mock/personas'
import { recordIdAt } from '../../../mock/population/ids'
import { drugCatalogue } from '../../../mock/reference/drugs'
import { directoryOf } from '../../../mock/reference/institutions'
import { PLACES } from '../../../mock/reference/places'
import { feeItem } from '../../../mock/reference/items'

const ledger = createLedger('directory')
const minutes = (beijingAt('2027-02-01') - beijingAt('2026-01-02')) / 60_000

/** Somebody's history with a hospital bill that may use the year's limit up, and with contributions missing or not. */
const changed = fc
  .record({ spent: fc.constantFrom(0, 30_000, 2_500_000), frozen: fc.boolean() })
  .map(({ spent, frozen }): RecordChanges => {
    const at = beijingAt('2026-01-01', '10:00:00')
    const item = feeItem({ name: '检查', category: 'examination', level: '1', preselfpay: 0 }, spent)
    const visit: LedgerEvent = {
      ...{ id: 'z-spent', at, type: 'visit', postedAt: at },
      visit: { kind: 'outpatient', institutionId: 'H33010000101', note: null, items: [item], member: null, filing: 'long-stay' },
    }
    const freeze: LedgerEvent = { id: 'z-freeze', at, type: 'freeze' }
    return { ...NO_CHANGES, events: [...(spent > 0 ? [visit] : []), ...(frozen ? [freeze] : [])] }
  })

const recordId = fc.oneof(
  fc.constantFrom(...RECORDS.map((record) => record.recordId)),
  fc.integer({ min: 0, max: 900_000 }).map(recordIdAt),
)

describe('an estimate', () => {
  it('is to the fen what the purchase is settled as a moment later, and its parts add up', () => {
    let [sold, away, nextDay] = [0, 0, 0]
    fc.assert(
      fc.property(
        fc.record({
          recordId,
          changes: changed,
          after: fc.integer({ min: 0, max: minutes }),
          drug: fc.constantFrom(...drugCatalogue()),
          place: fc.option(fc.constantFrom(...PLACES.map(({ admdvs }) => admdvs)), { freq: 2 }),
          where: fc.nat(),
        }),
        ({ recordId: who, changes, after, drug, place, where }) => {
          const record = recordOf(who)
          const now = beijingAt('2026-01-02') + after * 60_000
          const there = directoryOf(place ?? record.admdvs)
          const institution = there[where % there.length]!
          const visit = packVisit(record, now, institution, drug)
          if (!visit) return
          sold += 1
          if (visit.filing !== undefined) away += 1
          if (institution.posting === 'next-day') nextDay += 1
          const history = { recordId: who, changes, sync: null, ledger }
          const estimate = settledAs(history, now, visit)
          const { entry } = visitNow(history, now, visit)
          expect(billModel(estimate)).toEqual(billModel(entry.settlement!))
          expect(estimate.lines).toEqual(entry.settlement!.lines)
          expect(billDifference(billModel(estimate))).toBe(0)
        },
      ),
      { numRuns: 600 },
    )
    expect([sold > 200, away > 20, nextDay > 5]).toEqual([true, true, true])
  })
})
