import { existingBuild, packagesOf } from '../build/built'
import { afterBreaking, append } from './support/gate'
import { HOSTS } from './support/host'
import { charts, sizes } from './support/sizes'

const KIB = 1024
const padding = (kib: number) => `/*${'x'.repeat(kib * KIB)}*/`

describe.each(HOSTS)('packages of the $target output', ({ target }) => {
  const dist = existingBuild(target)

  it('keep within their budgets', () => {
    expect(Object.keys(packagesOf(dist))).toEqual(expect.arrayContaining(['main', 'subpackages/insight', 'subpackages/cards']))
    expect(sizes(dist)).toEqual([])
  })
  it('draw charts in the insight package only', () => expect(charts(dist)).toEqual([]))

  it.each([
    ['main', 'app.js', 880],
    ['subpackages/insight', 'subpackages/insight/index/index.js', 520],
    ['subpackages/alerts', 'subpackages/alerts/rules/index.js', 64],
  ])('are reported when %s exceeds its budget', (name, file, limit) => {
    const problems = afterBreaking(dist, sizes, (copy) => append(copy, file, padding(limit)))
    expect(problems).toEqual([{ file: name, message: expect.stringContaining(`${limit} KiB`) }])
  })

  it('are reported when all together exceed 4 MB', () => {
    const problems = afterBreaking(dist, sizes, (copy) => append(copy, 'app.js', padding(4096)))
    expect(problems.map(({ file }) => file)).toEqual(['main', 'everything'])
  })

  it('are reported when they draw charts outside the insight package', () => {
    const problems = afterBreaking(dist, charts, (copy) => append(copy, 'common.js', ';registerPreprocessor'))
    expect(problems.map(({ file }) => file)).toEqual(['common.js'])
  })
})
