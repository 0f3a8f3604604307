import { existingBuild } from '../build/built'
import { styleCompiler, templateCompiler, COMPILERS_RUN_HERE } from './support/compilers'
import { afterBreaking, append, write } from './support/gate'

const PAGE = 'pages/me/index'
// Reported as skipped where WeChat has no compiler for the machine.
const suite = COMPILERS_RUN_HERE ? describe : describe.skip

suite('WeChat’s own compilers (wcc, wcsc)', () => {
  const dist = existingBuild('weapp')

  it('accept every template and script of the output', () => expect(templateCompiler(dist)).toEqual([]))
  it('accept every style sheet of the output', () => expect(styleCompiler(dist)).toEqual([]))

  it.each([
    ['an unclosed tag', `${PAGE}.wxml`, '<view><text></view>'],
    ['a broken binding', `${PAGE}.wxml`, '<view class="{{a b}}"/>'],
    ['an open binding', `${PAGE}.wxml`, '<view class="{{a"/>'],
    ['an else without its if', `${PAGE}.wxml`, '<view wx:else/>'],
    ['a script that does not exist', `${PAGE}.wxml`, '<wxs module="m" src="./gone.wxs"/>'],
    ['an arrow function in wxs', 'utils.wxs', 'module.exports = { a: () => 1 }'],
    ['a constant in wxs', 'utils.wxs', 'const a = 1; module.exports = { a: a }'],
    ['ES6 in a script inside a template', `${PAGE}.wxml`, '<wxs module="m">let a = `b`; module.exports = { a: a }</wxs>'],
  ])('wcc rejects %s', (_, file, text) => {
    expect(afterBreaking(dist, templateCompiler, (copy) => write(copy, file, text))).toEqual([
      { file, message: expect.stringContaining(file) },
    ])
  })

  it.each([
    ['an unclosed rule', '.a { color: red'],
    ['a surplus brace', '.a } { color: red; }'],
    ['an import of a missing file', '@import "./gone.wxss";'],
  ])('wcsc rejects %s', (_, text) => {
    const problems = afterBreaking(dist, styleCompiler, (copy) => append(copy, `${PAGE}.wxss`, text))
    expect(problems.map(({ file }) => file)).toEqual([`${PAGE}.wxss`])
  })
})
