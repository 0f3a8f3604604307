import { existingBuild } from '../build/built'
import { afterBreaking, append } from './support/gate'
import { HOSTS } from './support/host'
import { scripts } from './support/syntax'

const FILE = 'pages/me/index.js'

describe.each(HOSTS)('scripts of the $target output', ({ target }) => {
  const dist = existingBuild(target)

  it('parse on the oldest phones and make no code from text', () => expect(scripts(dist)).toEqual([]))

  it.each([
    ['optional chaining', 'a?.b'],
    ['nullish coalescing', 'a ?? b'],
    ['spread in an object', '({ ...a })'],
    ['an async function', 'async function f() { await 1 }'],
    ['a power', '2 ** 3'],
    ['a private field', 'class A { #a = 1 }'],
    ['look-behind', '/(?<=a)b/'],
    ['a named group', '/(?<year>a)\\k<year>/'],
    ['a catch without its error', 'try {} catch {}'],
    ['eval', 'eval("1")'],
    ['an indirect eval', '(0, eval)("1")'],
    ['a function made from text', 'new Function("return 1")()'],
    ['an unguarded way to the global object', 'Function("return this")()'],
    ['a timer with text', 'setTimeout("a()", 1)'],
  ])('are reported with %s', (_, code) => {
    const problems = afterBreaking(dist, scripts, (copy) => append(copy, FILE, `\n;${code}`), /^pages/)
    expect(problems.map(({ file }) => file)).toEqual([FILE])
  })
})
