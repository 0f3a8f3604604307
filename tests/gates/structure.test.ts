import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { existingBuild } from '../build/built'
import { afterBreaking, append, replace, write } from './support/gate'
import { HOSTS } from './support/host'
import { references } from './support/references'
import { structure } from './support/structure'

const PAGE = 'pages/me/index'

describe.each(HOSTS)('structure of the $target output', (host) => {
  const dist = existingBuild(host.target)
  const gate = structure(host)
  const breaking = (spoil: (copy: string) => void) => afterBreaking(dist, gate, spoil)
  const inApp = (from: string, to: string) => breaking((copy) => replace(copy, 'app.json', from, to))

  it('has exactly the files that app.json declares', () => expect(gate(dist)).toEqual([]))

  it.each(['.js', '.json', host.template])('is reported for a page without its %s', (extension) => {
    const problems = breaking((copy) => rmSync(path.join(copy, PAGE + extension)))
    expect(problems).toEqual([{ file: PAGE + extension, message: expect.stringContaining('missing') }])
  })

  it('is reported for a page that app.json does not declare', () => {
    const problems = inApp(',"list/index"', '')
    expect(problems.map(({ file }) => file)).toContain(`subpackages/cards/list/index${host.template}`)
    expect(problems.every(({ message }) => message.startsWith('belongs to no'))).toBe(true)
  })

  it('is reported for a leftover folder', () => {
    const problems = breaking((copy) => {
      mkdirSync(path.join(copy, 'pages/old'))
      write(copy, 'pages/old/index.js', '')
    })
    expect(problems).toEqual([{ file: 'pages/old/index.js', message: expect.stringContaining('no declared page') }])
  })

  it('is reported for a shared module that no page imports', () => {
    const stray = `subpackages/cards/sub-common/${'0'.repeat(32)}.js`
    const problems = breaking((copy) => {
      mkdirSync(path.join(copy, path.dirname(stray)), { recursive: true })
      write(copy, stray, '')
    })
    expect(problems).toEqual([{ file: stray, message: expect.stringContaining('no declared page') }])
  })

  it('is reported for a tab outside the main package', () => {
    const problems = inApp(`"pagePath":"${PAGE}"`, '"pagePath":"subpackages/cards/list/index"')
    expect(problems).toEqual([{ file: 'app.json', message: expect.stringContaining('subpackages/cards/list/index') }])
  })

  it('is reported for a preload of an unknown package or for an unknown page', () => {
    const [first, second] = breaking((copy) => {
      replace(copy, 'app.json', '"packages":["subpackages/insight"', '"packages":["subpackages/gone"')
      replace(copy, 'app.json', '"preloadRule":{"pages/home/index"', '"preloadRule":{"pages/gone/index"')
    })
    expect(first!.message).toContain('pages/gone/index is no page')
    expect(second!.message).toContain('subpackages/gone is no package')
  })

  it('is reported for a page that is listed twice', () => {
    expect(inApp(`"${PAGE}"`, `"${PAGE}","${PAGE}"`)).toEqual([{ file: 'app.json', message: `page ${PAGE} is named twice` }])
  })
})

describe.each(HOSTS)('references in the $target output', (host) => {
  const dist = existingBuild(host.target)
  const gate = references(host)
  const breaking = (spoil: (copy: string) => void) => afterBreaking(dist, gate, spoil)

  it('lead to files of the output', () => expect(gate(dist)).toEqual([]))

  it.each([
    ['a template', PAGE + host.template, '<import src="../../gone.xml"/>'],
    ['a style sheet', `app${host.style}`, '@import "./gone.css";'],
    ['a script', 'app.js', ';require("./gone")'],
    ['a file above the output', PAGE + host.template, '<include src="../../../package.json"/>'],
  ])('are reported when %s names a missing file', (_, file, text) => {
    expect(breaking((copy) => append(copy, file, text))).toEqual([{ file, message: expect.stringContaining('not in the output') }])
  })

  it('are reported when a component is missing or is no component', () => {
    const using = (target: string) =>
      breaking((copy) => write(copy, `${PAGE}.json`, JSON.stringify({ usingComponents: { strange: target } })))
    for (const target of ['../../gone', '/../comp', '../home/index', 'plugin://strange/one'])
      expect(using(target)).toEqual([{ file: `${PAGE}.json`, message: expect.stringContaining(`strange: ${target}`) }])
    expect(using(`/${host.tabBar}`)).toEqual([])
  })
})
