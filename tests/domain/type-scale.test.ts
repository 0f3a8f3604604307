import { typeScaleOf } from '@/domain/type-scale'

/** px of body text: 15 in the standard scale, 21 in the large one. */
const bodyOf = (care: boolean, host: number) => {
  const { large, factor } = typeScaleOf(care, host)
  return Math.round((large ? 21 : 15) * factor * 100) / 100
}

describe('type scale', () => {
  it.each([
    [1, 15],
    [1.2, 18],
    [1.29, 19.35],
    [1.5, 22.5],
    [1.75, 26.25],
  ])('text grows by the phone’s factor: ×%d', (host, px) => expect(bodyOf(false, host)).toBe(px))

  it.each([
    [1, 21],
    [1.3, 21],
    [1.4, 21],
    [1.75, 26.25],
  ])('关怀 sets a minimum and does not multiply the phone’s factor: ×%d', (host, px) => expect(bodyOf(true, host)).toBe(px))

  it('is limited to what the layouts support, and never below the standard sizes', () => {
    expect(bodyOf(true, 3)).toBe(bodyOf(true, 1.75))
    expect(bodyOf(false, 0.8)).toBe(15)
  })

  it('uses the layouts of 关怀 from ×1.3 on', () => {
    expect(typeScaleOf(false, 1.29).large).toBe(false)
    expect(typeScaleOf(false, 1.3).large).toBe(true)
    expect(typeScaleOf(true, 1).large).toBe(true)
  })
})
