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

  it.each(['app.json', PAGE, `${host.tabBar}.json`, host.projectFile])('reports an unknown key in %s by name', (file) => {
    const problems = breaking((copy) => replace(copy, file, '{', '{"colour":1,'))
    expect(problems).toEqual([{ file, message: expect.stringContaining('colour') }])
  })

  it('reports an invalid value by its path', () => {
    const problems = breaking((copy) => replace(copy, 'app.json', '"network":"all"', '"network":"5g"'))
    expect(problems).toEqual([{ file: 'app.json', message: expect.stringMatching(/^preloadRule\..*network: .*5g/) }])
  })

  it('reports a file that is no JSON', () => {
    expect(breaking((copy) => write(copy, PAGE, '{')).map(({ file }) => file)).toEqual([PAGE])
  })

  it('reports a file without a schema', () => {
    const problems = breaking((copy) => write(copy, 'settings.json', '{}'))
    expect(problems).toEqual([{ file: 'settings.json', message: 'no schema knows this file' }])
  })
})

describe('rules of one vendor', () => {
  it('report a colour that theme.json lacks in one theme', () => {
    const problems = afterBreaking(existingBuild('weapp'), jsonFiles(WEAPP), (copy) =>
      replace(copy, 'theme.json', '"bgColor"', '"bgColour"'),
    )
    expect(problems.map(({ file }) => file)).toEqual(['theme.json', 'theme.json'])
  })

  it('report a key of WeChat in an Alipay page', () => {
    const problems = afterBreaking(existingBuild('alipay'), jsonFiles(ALIPAY), (copy) =>
      replace(copy, PAGE, '{', '{"navigationStyle":"custom",'),
    )
    expect(problems).toEqual([{ file: PAGE, message: expect.stringContaining('navigationStyle') }])
  })
})
