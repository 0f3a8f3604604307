import fc from 'fast-check'
import { distanceParts, metresBetween } from '@/domain/distance'
import { planOf } from '@/domain/plan'

const HANGZHOU = { latitude: 30_250_000, longitude: 120_160_000 }

describe('distances', () => {
  it('are metres of a city', () => {
    expect(metresBetween(HANGZHOU, HANGZHOU)).toBe(0)
    expect(metresBetween(HANGZHOU, { ...HANGZHOU, latitude: HANGZHOU.latitude + 10_000 })).toBe(1113)
    expect(metresBetween(HANGZHOU, { ...HANGZHOU, longitude: HANGZHOU.longitude + 10_000 })).toBe(962)
  })

  it('are said in tens of metres, tenths of a kilometre, and whole kilometres far away', () => {
    const said = (metres: number) => Object.values(distanceParts(metres)).join(' ')
    expect([0, 4, 620, 994].map(said)).toEqual(['0 m', '0 m', '620 m', '990 m'])
    expect([995, 1101, 99_499, 163_400].map(said)).toEqual(['1.0 km', '1.1 km', '99.5 km', '163 km'])
  })
})

describe('a plan', () => {
  const point = fc.record({
    latitude: fc.integer({ min: 30_150_000, max: 30_350_000 }),
    longitude: fc.integer({ min: 120_060_000, max: 120_260_000 }),
  })

  it('has every point on it, north at the top and west at the left', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), fc.option(point), (points, self) => {
        const plan = planOf(points, self)
        const spots = plan.self ? plan.pins.concat(plan.self) : plan.pins
        expect(plan.pins).toHaveLength(points.length)
        for (const { x, y } of spots) {
          expect(x >= 7.9 && x <= 92.1).toBe(true)
          expect(y >= 25.9 && y <= 86.1).toBe(true)
        }
        points.forEach((one, index) => {
          if (one.latitude > points[0]!.latitude) expect(plan.pins[index]!.y).toBeLessThanOrEqual(plan.pins[0]!.y)
          if (one.longitude > points[0]!.longitude) expect(plan.pins[index]!.x).toBeGreaterThanOrEqual(plan.pins[0]!.x)
        })
      }),
    )
  })

  it('leaves out somebody who is in another city, and is empty without a point', () => {
    const shanghai = { latitude: 31_230_000, longitude: 121_470_000 }
    expect(planOf([HANGZHOU], shanghai).self).toBeNull()
    expect(planOf([HANGZHOU], HANGZHOU).self).toEqual({ x: 50, y: 56 })
    expect(planOf([], HANGZHOU)).toEqual({ pins: [], self: null })
  })
})
