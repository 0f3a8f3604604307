import { platformText } from '@/locales/platform'
import { MOCK_SENTINEL } from '@mock'
import { WEAPP } from '../gates/support/host'
import { jsonFiles } from '../gates/support/json'
import { leaks } from '../gates/support/leaks'
import { references } from '../gates/support/references'
import { PROVIDER_MAIN, sizes } from '../gates/support/sizes'
import { structure } from '../gates/support/structure'
import { API } from '../provider/support/insurer'
import { providerBuild } from '../provider/support/builds'
import { build, copyProject, digestsOf, filesOf, packagesOf, remove, standardBuild, textOf } from './built'

jest.setTimeout(300_000)

const holding = (dist: string, text: string) => filesOf(dist).filter((file) => file.endsWith('.js') && textOf(dist, file).includes(text))

describe('a build that talks to a provider', () => {
  let dist = ''
  beforeAll(() => {
    dist = providerBuild('weapp')
  })

  it('contains the provider’s address and no code of the mock', () => {
    expect(holding(standardBuild('weapp'), MOCK_SENTINEL)).not.toEqual([])
    expect(holding(dist, MOCK_SENTINEL)).toEqual([])
    expect(holding(dist, API)).not.toEqual([])
  })

  it('has no stand-in for a vendor’s panel', () => {
    const said = platformText.face.text
    expect(holding(standardBuild('weapp'), said)).not.toEqual([])
    expect(holding(dist, said)).toEqual([])
  })

  it('has no operators’ panel', () => {
    expect(textOf(dist, 'app.json')).not.toContain('subpackages/preview')
    expect(filesOf(dist).filter((file) => file.includes('preview'))).toEqual([])
  })

  it('keeps its main package, which lacks the mock, within its own limit', () => {
    expect(packagesOf(dist).main).toBeLessThanOrEqual(PROVIDER_MAIN * 1024)
  })

  it('passes the gates, which reject synthetic people in a build without the mock', () => {
    expect([structure(WEAPP), references(WEAPP), jsonFiles(WEAPP), sizes, leaks].flatMap((gate) => gate(dist))).toEqual([])
  })
})

describe('the same sources in another folder', () => {
  it('produce identical files', () => {
    const folder = copyProject()
    try {
      expect(digestsOf(build(folder, 'weapp', 'dist/weapp', { TARO_APP_API: API }))).toEqual(digestsOf(providerBuild('weapp')))
    } finally {
      remove(folder)
    }
  })
})
