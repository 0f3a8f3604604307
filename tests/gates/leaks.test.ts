import { existingBuild, filesOf, ROOT, textOf } from '../build/built'
import { MOCK_SENTINEL } from '@mock'
import { afterBreaking, append, write } from './support/gate'
import { HOSTS } from './support/host'
import { leaks } from './support/leaks'

const FILE = 'pages/me/index.js'
/** Files that are enough to show a leak: one page, and the mock, whose presence decides what is allowed. */
const NEEDED = /^(?:app\.js|common\.js|pages\/me\/.*)$/
// Joined at run time, so that no scanner reports this file.
const PEM = ['-----BEGIN RSA', 'PRIVATE KEY-----'].join(' ')

describe.each(HOSTS)('the $target output', ({ target }) => {
  const dist = existingBuild(target)

  it('contains no secrets and no traces of its build', () => expect(leaks(dist)).toEqual([]))

  it.each([
    ['the folder of this machine', `${ROOT}/dist`, 'folder of this machine'],
    ['a home folder', '/home/someone/project', 'absolute path'],
    ['a folder of Windows', 'C:\\\\build\\\\app', 'absolute path'],
    ['a source', './src/pages/me/index.tsx', 'path of a source'],
    ['a package’s folder', '../../node_modules/react/index.js', 'path of a package'],
    ['a bundler’s address', 'webpack://app/me', 'path of a source'],
    ['a source map', '//# sourceMappingURL=index.js.map', 'source map'],
    ['a private key', PEM, 'private key'],
    ['a bare private key', `MII${'Ev'.repeat(150)}`, 'private key'],
    ['a cloud key', `AKIA${'Q'.repeat(16)}`, 'key of a cloud'],
    ['a token', `ghp_${'a1'.repeat(18)}`, 'token'],
    ['a session', `Bearer ${'a1.b2-'.repeat(5)}`, 'token'],
    ['the name of a secret', 'AppSecret', 'app secret'],
    ['a secret', '0123456789abcdef'.repeat(2), 'app secret'],
    ['the number of a person outside the mock', '110101199003078515', 'number of a person'],
    ['an address of the build machine', 'http://localhost:4010', 'address of this machine'],
  ])('fails with %s in it', (_, text, rule) => {
    const problems = afterBreaking(dist, leaks, (copy) => append(copy, FILE, `\n"${text}"`), NEEDED)
    expect(problems).toContainEqual({ file: FILE, message: expect.stringContaining(`${rule}: `) })
    expect(problems.every(({ file }) => file === FILE)).toBe(true)
  })

  it.each(['app.js.map', 'pages/me/index.tsx', 'private.pem', '.env', 'project.private.config.json'])('fails with the file %s', (name) => {
    expect(afterBreaking(dist, leaks, (copy) => write(copy, name, ''), NEEDED)).toEqual([{ file: name, message: 'no file to ship' }])
  })

  it('fails with numbers of synthetic people in it when it lacks the mock', () => {
    const problems = afterBreaking(dist, leaks, (copy) => {
      for (const file of filesOf(copy)) {
        const text = textOf(copy, file)
        if (text.includes(MOCK_SENTINEL)) write(copy, file, text.replaceAll(MOCK_SENTINEL, ''))
      }
    })
    expect(problems).not.toEqual([])
    expect(problems.every(({ message }) => message.startsWith('number of a person'))).toBe(true)
  })
})
