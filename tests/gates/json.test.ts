import { existingBuild } from '../build/built'
import { afterBreaking, replace, write } from './support/gate'
import { ALIPAY, HOSTS, WEAPP } from './support/host'
import { jsonFiles } from './support/json'

const PAGE = 'pages/me/index.json'

describe.each(HOSTS)('JSON of the $target output', (host) => {
  const dist = existingBuild(host.target)
  const gate = jsonFiles(host)
  const breaking = (spoil: (copy: string) => void) => afterBreaking(dist, gate, spoil)

  it('follows the vendor’s schemas', () => expect(gate(dist)).toEqual([]))

  it.each(['app.json', PAGE, `${host.tabBar}.json`, host.projectFile])('an unknown key in %s fails by name', (file) => {
    const problems = breaking((copy) => replace(copy, file, '{', '{"colour":1,'))
    expect(problems).toEqual([{ file, message: expect.stringContaining('colour') }])
  })

  it('a wrong value fails by its path', () => {
    const problems = breaking((copy) => replace(copy, 'app.json', '"network":"all"', '"network":"5g"'))
    expect(problems).toEqual([{ file: 'app.json', message: expect.stringMatching(/^preloadRule\..*network: .*5g/) }])
  })

  it('a file that is no JSON fails', () => {
    expect(breaking((copy) => write(copy, PAGE, '{')).map(({ file }) => file)).toEqual([PAGE])
  })

  it('a file that no schema knows fails', () => {
    const problems = breaking((copy) => write(copy, 'settings.json', '{}'))
    expect(problems).toEqual([{ file: 'settings.json', message: 'no schema knows this file' }])
  })
})

describe('what one vendor only has', () => {
  it('a shade missing from theme.json fails', () => {
    const problems = afterBreaking(existingBuild('weapp'), jsonFiles(WEAPP), (copy) =>
      replace(copy, 'theme.json', '"bgColor"', '"bgColour"'),
    )
    expect(problems.map(({ file }) => file)).toEqual(['theme.json', 'theme.json'])
  })

  it('a key of WeChat’s in an Alipay page fails', () => {
    const problems = afterBreaking(existingBuild('alipay'), jsonFiles(ALIPAY), (copy) =>
      replace(copy, PAGE, '{', '{"navigationStyle":"custom",'),
    )
    expect(problems).toEqual([{ file: PAGE, message: expect.stringContaining('navigationStyle') }])
  })
})
