import { filesOf, packagesOf, ROOT, standardBuild, textOf, type Target } from './built'

const KIB = 1024
const HOSTS = [
  { target: 'weapp', project: 'project.config.json', tabBar: 'custom-tab-bar/index.json', templates: 'base.wxml', role: 'aria-role=' },
  { target: 'alipay', project: 'mini.project.json', tabBar: 'customize-tab-bar/index.json', templates: 'base.axml', role: ' role=' },
] as const satisfies { target: Target; [name: string]: string }[]

jest.setTimeout(180_000)

describe.each(HOSTS)('$target build', ({ target, project, tabBar, templates, role }) => {
  let dist = ''
  beforeAll(() => {
    dist = standardBuild(target)
  })

  it('keeps within its budgets', () => {
    const { main = 0, ...packages } = packagesOf(dist)
    expect(main).toBeGreaterThan(0)
    expect(main / KIB).toBeLessThanOrEqual(640)
    for (const size of Object.values(packages)) expect(size / KIB).toBeLessThanOrEqual(1024)
    expect((main + Object.values(packages).reduce((sum, size) => sum + size, 0)) / KIB).toBeLessThanOrEqual(4096)
  })

  it('has what the devtools look for', () => {
    const files = filesOf(dist)
    expect(files).toEqual(expect.arrayContaining(['app.json', 'app.js', project, tabBar, templates]))
    const app = JSON.parse(textOf(dist, 'app.json')) as { pages: string[]; subPackages: { root: string; pages: string[] }[] }
    const pages = [...app.pages, ...app.subPackages.flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))]
    expect(files).toEqual(expect.arrayContaining(pages.map((page) => `${page}.js`)))
  })

  it('draws charts in the insight package only', () => {
    const withCharts = filesOf(dist).filter((file) => file.endsWith('.js') && /\bzrender\b|registerPreprocessor/.test(textOf(dist, file)))
    // The WeChat chart component is shared by the host, not by us: it is small and lives under npm.
    expect(withCharts.filter((file) => !/^(subpackages\/insight|npm)\//.test(file))).toEqual([])
    expect(withCharts).not.toEqual([])
  })

  it('lets screen readers in', () => {
    const markup = textOf(dist, templates)
    for (const attribute of [role, 'aria-label=', 'aria-hidden=']) expect(markup).toContain(attribute)
  })

  it('names no folder of the machine it was built on', () => {
    const leaking = filesOf(dist).filter(
      (file) => textOf(dist, file).includes(ROOT) || /node_modules\/\.pnpm|file:\/\//.test(textOf(dist, file)),
    )
    expect(leaking).toEqual([])
  })

  it('runs on the oldest phones: no syntax newer than they know', () => {
    const newer = filesOf(dist).filter(
      (file) => file.endsWith('.js') && /[\w)\]]\?\.[A-Za-z_$[(]|this\.#\w|[\w)\]]\?\?=?[\w("'[{]/.test(textOf(dist, file)),
    )
    expect(newer).toEqual([])
  })
})
