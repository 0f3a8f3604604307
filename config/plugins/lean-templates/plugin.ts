import type { IPluginContext } from '@tarojs/service'
import written from './written.json'

type Attributes = Record<string, string>

/** The parts of Taro's template this plugin touches; Taro publishes no type for them. */
interface Template {
  buildAttribute(attributes: Attributes, nodeName: string): string
  nestElements: Map<string, number>
}

/** How often a scroll view may stand in another: chips that scroll sideways in a sheet that scrolls. */
const SCROLL_LEVELS = 2
/** Given to every element, whatever it is. */
const ALWAYS = ['class', 'style']

/** `hover-class`, `hoverClass` and `bindtouchstart`, `onTouchStart` are the same; a click is a tap to the hosts. */
const plain = (name: string): string =>
  name
    .replace(/^(bind|catch|on(?=[A-Z]))/, '')
    .replace(/-/g, '')
    .toLowerCase()
    .replace(/^click$/, 'tap')

const WRITTEN = new Map(Object.entries(written).map(([element, names]) => [element, new Set([...ALWAYS, ...names].map(plain))]))

/**
 * Taro's templates bind everything an element could ever be given, once for each level of nesting: 43 KB of WeChat's main
 * package, and some thirty bindings a node that the host looks at for nothing (Alipay even reports each view that appears).
 * Of what is repeated, only what the sources write stays; tests/architecture holds the list to the sources.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { template?: Template }) {
      if (!template) return
      template.nestElements.set('scroll-view', SCROLL_LEVELS)
      // Nothing here is written with `catchMove`; it cannot be left out, but one level of it will do.
      template.nestElements.delete('catch-view')
      const build = template.buildAttribute.bind(template)
      template.buildAttribute = (attributes, nodeName) => {
        const names = WRITTEN.get(nodeName)
        if (!names) return build(attributes, nodeName)
        return build(Object.fromEntries(Object.entries(attributes).filter(([name]) => names.has(plain(name)))), nodeName)
      }
    },
  })
}
