import { existingBuild, textOf } from '../build/built'
import { aliases } from './support/aliases'
import { afterBreaking, replace } from './support/gate'
import { HOSTS } from './support/host'

describe.each(HOSTS)('attributes of built-ins in the $target output', (host) => {
  const dist = existingBuild(host.target)
  const base = `base${host.template}`

  it('are read by the templates under the names that the runtime sends', () => {
    const bound = new Set<string>()
    expect(aliases(host, bound)(dist)).toEqual([])
    expect([...bound]).toEqual(
      expect.arrayContaining([
        'slider max',
        'slider value',
        'input value',
        'scroll-view scrollX',
        'image src',
        'button openType',
        'view role',
        'canvas type',
      ]),
    )
  })

  it('fail when a template reads another name', () => {
    const [, max = ''] = /max="\{\{xs\.b\(i\.(p\d+)/.exec(textOf(dist, base)) ?? []
    const problems = afterBreaking(dist, aliases(host), (copy) => replace(copy, base, `max="{{xs.b(i.${max}`, 'max="{{xs.b(i.p99'))
    expect(problems.map(({ message }) => message)).toEqual([`<slider max> reads p99, the runtime sends ${max}`])
  })
})
