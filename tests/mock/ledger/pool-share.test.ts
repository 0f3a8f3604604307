import fc from 'fast-check'
import { UNUSED } from '../../../mock/ledger/account-events'
import { poolShare, type Terms } from '../../../mock/ledger/pool-share'

const fen = fc.integer({ min: 0, max: 10_000_000 })
const permille = fc.integer({ min: 1, max: 1000 })

const terms = (more: Partial<Terms>): Terms => ({
  kind: 'outpatient',
  before: UNUSED,
  limit: null,
  beyond: 0,
  owed: 0,
  countsUp: true,
  tiers: [{ from: 0, fund: 'basic', ratio: 700 }],
  ...more,
})

describe('the fund’s share of a bill', () => {
  it('splits the visit that met 起付线 on 18 May', () => {
    expect(poolShare(64445, terms({ owed: 20495, limit: 600000 }))).toMatchObject({ deductible: 20495, shared: 43950, basic: 30765 })
  })

  it('stops at the limit, and never where there is none', () => {
    expect(poolShare(10000, terms({ limit: 500 }))).toMatchObject({ basic: 500, beyond: 0, bands: [{ scope: 10000, fund: 500 }] })
    expect(poolShare(10_000_000, terms({ tiers: [{ from: 0, fund: 'basic', ratio: 1000 }] }))).toMatchObject({ basic: 10_000_000 })
  })

  it('splits without loss, each stretch at its ratio, and beyond the limit only what is due there', () => {
    fc.assert(
      fc.property(
        fen,
        fen,
        permille,
        permille,
        fc.option(fen),
        fen,
        fc.integer({ min: 0, max: 1000 }),
        (inScope, owed, low, high, limit, from, beyond) => {
          const tiers = [
            { from: 0, fund: 'basic', ratio: low },
            { from: from + 1, fund: 'large', ratio: high },
          ] as const
          const share = poolShare(inScope, terms({ owed, limit, beyond, tiers }))
          expect(share.deductible + share.shared).toBe(inScope)
          expect(share.bands.reduce((sum, { scope }) => sum + scope, 0)).toBe(share.shared)
          expect(share.bands.reduce((sum, { fund }) => sum + fund, 0)).toBe(share.basic + share.large + share.beyond)
          for (const band of share.bands) {
            const product = Math.floor((band.scope * band.ratio + 500) / 1000)
            // Less than the product only where the limit ended inside, and then nothing is due beyond it.
            if (band.beyondLimit || beyond > 0 || limit === null) expect(band.fund).toBe(product)
            else expect(band.fund).toBeLessThanOrEqual(product)
          }
          if (limit !== null) expect(share.basic + share.large).toBeLessThanOrEqual(limit)
        },
      ),
    )
  })
})
