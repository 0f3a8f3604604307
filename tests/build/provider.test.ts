import path from 'node:path'
import { MOCK_SENTINEL } from '@mock'
import { WEAPP } from '../gates/support/host'
import { jsonFiles } from '../gates/support/json'
import { leaks } from '../gates/support/leaks'
import { references } from '../gates/support/references'
import { PROVIDER_MAIN, sizes } from '../gates/support/sizes'
import { structure } from '../gates/support/structure'
import { build, copyProject, digestsOf, filesOf, packagesOf, remove, ROOT, standardBuild, textOf } from './built'

jest.setTimeout(300_000)

const holding = (dist: string, text: string) => filesOf(dist).filter((file) => file.endsWith('.js') && textOf(dist, file).includes(text))

describe('a build that talks to a provider', () => {
  const output = 'dist/provider-check'
  let dist = ''
  beforeAll(() => {
    dist = build(ROOT, 'weapp', output, { TARO_APP_API: 'https://api.example.invalid' })
  })
  afterAll(() => remove(path.join(ROOT, output)))

  it('contains the provider’s address and no code of the mock', () => {
    expect(holding(standardBuild('weapp'), MOCK_SENTINEL)).not.toEqual([])
    expect(holding(dist, MOCK_SENTINEL)).toEqual([])
    expect(holding(dist, 'https://api.example.invalid')).not.toEqual([])
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
      expect(digestsOf(build(folder, 'weapp', 'dist/weapp'))).toEqual(digestsOf(standardBuild('weapp')))
    } finally {
      remove(folder)
    }
  })
})
