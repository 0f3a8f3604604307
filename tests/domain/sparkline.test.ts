import { sparklinePoints, sparklineUri } from '@/domain/sparkline'

describe('sparkline', () => {
  it('spreads points over the width, the highest on top', () => {
    const points = sparklinePoints([100, 300, 200], 112, 60)
    expect(points.map(({ x }) => x)).toEqual([6, 56, 106])
    expect(points.map(({ y }) => y)).toEqual([48, 6, 27])
  })

  it('draws equal values as a level line, and a single value too', () => {
    expect(new Set(sparklinePoints([5, 5, 5], 100, 40).map(({ y }) => y)).size).toBe(1)
    expect(sparklinePoints([5], 100, 40)).toEqual([{ x: 6, y: 28 }])
  })

  it('is a complete SVG with a dot at its end', () => {
    const style = { width: 112, height: 60, line: '#0a6a61', ring: '#ffffff' }
    const svg = decodeURIComponent(sparklineUri([100, 300], style).replace('data:image/svg+xml,', ''))
    expect(svg).toMatch(/^<svg xmlns='http:\/\/www\.w3\.org\/2000\/svg' viewBox='0 0 112 60'>.*<\/svg>$/)
    expect(svg).toContain("d='M6 48L106 6'")
    expect(svg).toContain("<circle cx='106' cy='6' r='4' fill='#0a6a61' stroke='#ffffff'")
    expect(sparklineUri([], style)).toBe('')
  })
})
