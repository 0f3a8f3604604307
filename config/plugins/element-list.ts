import type { IPluginContext } from '@tarojs/service'
import { replacing, type Chain } from './replacing'

/** The part of Taro's platform object that is used here; Taro publishes no type for it. */
interface MiniPlatform {
  template?: { internalComponents: Record<string, Record<string, string>> }
}

/** Names of an element's attributes in the order that both sides number them: sorted, without events. */
const namesOf = (attributes: Record<string, string>): string =>
  Object.keys(attributes)
    .filter((name) => !name.startsWith('bind'))
    .sort()
    .join(' ')

/** Source of a module with the list: each element and the names of its attributes. The runtime does not read their defaults. */
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
 * Taro numbers the attributes of an element twice, from two lists that must be equal: for the template at build time, and for
 * the data at run time. On Alipay they differ: the platform removes a slider's `block-size` and `block-color` from the first
 * list only, so each later attribute arrives under another's name. This generates the second list from the first.
 */
export default (ctx: IPluginContext): void => {
  let components: Record<string, Record<string, string>> | undefined
  ctx.registerMethod({
    name: 'onSetupClose',
    fn: ({ template }: MiniPlatform) => void (components = template?.internalComponents),
  })
  ctx.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    if (!components) return
    const shared = String.raw`@tarojs[\\/]shared[\\/]dist[\\/]`
    const whole = String.raw`const View = [\s\S]*\nconst internalComponents = \{[\s\S]*?\n\};`
    replacing(chain, 'element-list', new RegExp(`${shared}components\\.js$`), [{ from: whole, to: listOf(components) }])
    // The list is complete, so the platform's additions at run time are dropped: each is in the list or was left out on purpose.
    replacing(chain, 'element-additions', /@tarojs[\\/]plugin-platform-\w+[\\/]dist[\\/]runtime\.js$/, [
      { from: String.raw`\nconst components = \{[\s\S]*?\n\};`, to: '\nconst components = {};' },
    ])
  })
}
