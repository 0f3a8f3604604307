import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

/** The parts of Taro's platform object and of webpack-chain that are touched here; Taro publishes no type for them. */
interface MiniPlatform {
  template?: { internalComponents: Record<string, Record<string, string>> }
}
interface Chain {
  module: { rule(name: string): Rule }
}
interface Rule {
  test(file: RegExp): Rule
  use(name: string): { loader(file: string): { options(options: { from: string; to: string }): unknown } }
}

/** Names of an element's attributes, as both sides number them: sorted, without events. */
const namesOf = (attributes: Record<string, string>): string =>
  Object.keys(attributes)
    .filter((name) => !name.startsWith('bind'))
    .sort()
    .join(' ')

/** The list as a module writes it: an element and the names of its attributes; nothing in the runtime reads their defaults. */
function listOf(components: Record<string, Record<string, string>>): string {
  const names = Object.fromEntries(Object.entries(components).map(([element, attributes]) => [element, namesOf(attributes)]))
  return [
    `const internalComponents = ${JSON.stringify(names)};`,
    'for (const element in internalComponents) {',
    '  const attributes = {};',
    "  for (const name of internalComponents[element].split(' ')) if (name !== '') attributes[name] = '';",
    '  internalComponents[element] = attributes;',
    '}',
  ].join('\n')
}

/**
 * Taro numbers the attributes of an element twice, for the template while it builds and for the data in the phone, out of two
 * lists that must be the same. They are not: its Alipay platform takes `block-size` and `block-color` of a slider out of the
 * first alone, and each later attribute arrives under the name of another. Here the second list is written out of the first.
 */
export default (ctx: IPluginContext): void => {
  let components: Record<string, Record<string, string>> | undefined
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: MiniPlatform) => void (components = template?.internalComponents),
  })
  ctx.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    if (!components) return
    const replace = (name: string, file: RegExp, from: string, to: string) =>
      chain.module.rule(name).test(file).use(name).loader(path.join(__dirname, 'replace-once.js')).options({ from, to })
    const shared = String.raw`@tarojs[\\/]shared[\\/]dist[\\/]`
    const whole = String.raw`const View = [\s\S]*\nconst internalComponents = \{[\s\S]*?\n\};`
    replace('element-list', new RegExp(`${shared}components\\.js$`), whole, listOf(components))
    // The list is whole: what the platform would add to it in the phone is in it already, or was taken out on purpose.
    replace(
      'element-additions',
      /@tarojs[\\/]plugin-platform-\w+[\\/]dist[\\/]runtime\.js$/,
      String.raw`\nconst components = \{[\s\S]*?\n\};`,
      '\nconst components = {};',
    )
  })
}
