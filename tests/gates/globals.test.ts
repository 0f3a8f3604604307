import { existingBuild } from '../build/built'
import { afterBreaking, append } from './support/gate'
import { globals } from './support/globals'
import { HOSTS } from './support/host'

const FILE = 'pages/me/index.js'

describe.each(HOSTS)('globals named by the $target output', (host) => {
  const dist = existingBuild(host.target)

  it('exist in the logic layer', () => expect(globals(host)(dist)).toEqual([]))

  it.each([
    'new Event("abort")',
    'typeof EventTarget',
    'queueMicrotask(a)',
    'structuredClone({})',
    'new URL("a")',
    'new TextEncoder()',
    'fetch("a")',
    'new WeakRef({})',
    'Intl.NumberFormat()',
    'document.title',
    'localStorage.a',
  ])('are reported when missing there: %s', (code) => {
    const problems = afterBreaking(dist, globals(host), (copy) => append(copy, FILE, `\n;var a;${code}`), /^pages\/me/)
    const [name] = /\b[A-Za-z]\w+(?=\b)/.exec(code.replace(/^(new|typeof) /, '')) ?? []
    expect(problems).toEqual([{ file: FILE, message: `${name} is not there` }])
  })
})
