import { existingBuild } from '../build/built'
import { afterBreaking, append } from './support/gate'
import { HOSTS } from './support/host'
import { newer } from './support/newer'
import { ADDED } from '../support/old-phone'

const FILE = 'pages/me/index.js'

describe.each(HOSTS)('built-ins named by the $target output', ({ target }) => {
  const dist = existingBuild(target)

  it('exist on the oldest phones or are added by the app', () => expect(newer()(dist)).toEqual([]))

  it('are added by the app only if the output uses them', () => {
    const wanted = new Set(newer([])(dist).map(({ message }) => message.split(' ')[0]))
    expect([...wanted].sort()).toEqual([...ADDED].sort())
  })

  it.each([
    ['[].flat()', 'Array.prototype.flat'],
    ['"a".replaceAll("a", "b")', 'String.prototype.replaceAll'],
    ['[].findLast(String)', 'Array.prototype.findLast'],
    ['[]["toSorted"]()', 'Array.prototype.toSorted'],
    ['Object.hasOwn({}, "a")', 'Object.hasOwn'],
    ['Promise.allSettled([])', 'Promise.allSettled'],
    ['Symbol.asyncIterator', 'Symbol.asyncIterator'],
  ])('are reported when newer than the oldest phones: %s', (code, name) => {
    const problems = afterBreaking(dist, newer(), (copy) => append(copy, FILE, `\n;${code}`), /^pages\/me/)
    expect(problems).toEqual([{ file: FILE, message: `${name} is newer than the oldest phones` }])
  })
})
