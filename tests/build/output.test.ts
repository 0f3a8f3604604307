import { EAGER_FILES, withEagerModules } from '../../config/plugins/eager-modules'
import { filesOf, standardBuild, textOf, type Target } from './built'

const HOSTS = [
  { target: 'weapp', project: 'project.config.json', tabBar: 'custom-tab-bar/index.json', templates: 'base.wxml', role: 'aria-role=' },
  { target: 'alipay', project: 'mini.project.json', tabBar: 'customize-tab-bar/index.json', templates: 'base.axml', role: ' role=' },
] as const satisfies { target: Target; [name: string]: string }[]

jest.setTimeout(180_000)

// tests/gates checks sizes, structure, leaks and syntax.
describe.each(HOSTS)('$target build', ({ target, project, tabBar, templates, role }) => {
  let dist = ''
  beforeAll(() => {
    dist = standardBuild(target)
  })

  it('contains the files that the devtools require', () => {
    expect(filesOf(dist)).toEqual(expect.arrayContaining(['app.json', 'app.js', project, tabBar, templates]))
  })

  it('contains the attributes that screen readers need', () => {
    const markup = textOf(dist, templates)
    for (const attribute of [role, 'aria-label=', 'aria-hidden=']) expect(markup).toContain(attribute)
  })

  it.each(EAGER_FILES)('%s has every module of some size in parentheses, so that V8 reads it once', (file) => {
    const text = textOf(dist, file)
    expect(/\(function\([\w,]*\)\{/.test(text)).toBe(true)
    // Not `toBe(text)`, which would print the whole file.
    expect(withEagerModules(text) === text).toBe(true)
  })
})
