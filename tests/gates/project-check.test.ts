import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { existingBuild } from '../build/built'
import { brokenCopy, type Problem, replace, write } from './support/gate'
import { projectProblems } from './support/project-check'

jest.setTimeout(60_000)

const PAGE = 'pages/me/index'
const BREAKS: { what: string; file: string; message: string; spoil: (copy: string) => void }[] = [
  {
    what: 'a missing page',
    file: 'app.json',
    message: `${PAGE}.wxml`,
    spoil: (copy) => rmSync(path.join(copy, `${PAGE}.wxml`)),
  },
  {
    what: 'a page of a subpackage that is not there',
    file: 'app.json',
    message: 'subpackages/cards/gone/index',
    spoil: (copy) => replace(copy, 'app.json', 'bind/index', 'gone/index'),
  },
  { what: 'JSON that does not end', file: `${PAGE}.json`, message: 'EOF', spoil: (copy) => write(copy, `${PAGE}.json`, '{') },
  {
    what: 'a value of the wrong type',
    file: `${PAGE}.json`,
    message: 'navigationBarTitleText',
    spoil: (copy) => replace(copy, `${PAGE}.json`, '"navigationBarTitleText":""', '"navigationBarTitleText":7'),
  },
  { what: 'an unknown key', file: 'app.json', message: 'colour', spoil: (copy) => replace(copy, 'app.json', '{', '{"colour":1,') },
  {
    what: 'a component that is not there',
    file: `${PAGE}.json`,
    message: 'camp',
    spoil: (copy) => replace(copy, `${PAGE}.json`, '../comp"', '../camp"'),
  },
  {
    what: 'a component’s wrong configuration',
    file: 'comp.json',
    message: 'component',
    spoil: (copy) => replace(copy, 'comp.json', '"component":true', '"component":5'),
  },
  {
    what: 'a colour that theme.json lacks',
    file: 'app.json',
    message: '@gone',
    spoil: (copy) => replace(copy, 'app.json', '@bgColor', '@gone'),
  },
]

describe('WeChat’s own project check (miniprogram-ci), offline', () => {
  const dist = existingBuild('weapp')
  let copies: string[] = []
  let real: Problem[] = []
  let broken: Problem[][] = []
  beforeAll(() => {
    copies = BREAKS.map(({ spoil }) => brokenCopy(dist, spoil))
    const [first, ...others] = projectProblems([dist, ...copies])
    real = first ?? []
    broken = others
  })
  afterAll(() => copies.forEach((copy) => rmSync(copy, { recursive: true, force: true })))

  // An attempt to reach WeChat would be listed as a problem, too.
  it('reports no problem for the output and does not use the network', () => expect(real).toEqual([]))

  it.each(BREAKS.map((each, index) => ({ ...each, index })))('reports $what', ({ index, file, message }) => {
    const [problem, ...others] = broken[index]!
    expect(others).toEqual([])
    expect(problem!.file.split(' or ')[0]).toBe(file)
    expect(problem!.message).toContain(message)
  })

  it.each([
    ['fetch', "await fetch('http://192.0.2.1')"],
    ['https', "(await import('node:https')).get('https://servicewechat.invalid')"],
    ['a name server', "(await import('node:dns')).promises.lookup('servicewechat.invalid')"],
    ['another process', "(await import('node:child_process')).spawn('true')"],
    ['a worker', "new (await import('node:worker_threads')).Worker('1', { eval: true })"],
  ])('records and blocks an attempt to use the network by %s', (_, code) => {
    const guard = path.join(__dirname, 'support/no-network.mjs')
    const { stdout } = spawnSync(
      process.execPath,
      [
        '--input-type=module',
        '--eval',
        `import { attempts } from ${JSON.stringify(guard)}; try { ${code} } catch {} finally { console.log(attempts.length) }`,
      ],
      { encoding: 'utf8' },
    )
    expect(Number(stdout)).toBeGreaterThan(0)
  })
})
