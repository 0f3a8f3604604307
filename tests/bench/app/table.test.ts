import { describeTable, judge } from './table'

const row = { name: 'main package, bytes', value: 450_000, floor: 300_000, limit: 1.5 }

describe('the table of the app beside an empty page', () => {
  it('shows value, floor, ratio and limit', () => {
    expect(describeTable([row])).toEqual([
      '                     value    floor    ratio  limit',
      'main package, bytes  450,000  300,000  1.50   1.50',
    ])
  })

  it.each([
    ['a ratio at its limit', 450_000, []],
    ['a ratio above it', 450_001, ['main package, bytes']],
    ['a figure that is missing', NaN, ['main package, bytes']],
  ])('fails by %s as it should', (_, value, names) => {
    expect(judge([{ ...row, value }]).map(({ name }) => name)).toEqual(names)
  })
})
