import type { IPluginContext } from '@tarojs/service'
import written from './written.json'

type Attributes = Record<string, string>

/** The parts of Taro's template that this plugin uses; Taro publishes no type for them. */
interface Template {
  internalComponents: Record<string, Attributes>
  nestElements: Map<string, number>
}

/** Levels of an element inside itself: chips that scroll sideways in a sheet that scrolls, an amount inside a sentence. */
const LEVELS: Readonly<Record<string, number>> = { 'scroll-view': 2, text: 2, 'static-text': 2 }

/** One name for the spellings of an attribute: `hover-class`, `hoverClass`; `bindtouchstart`, `onTouchStart`. Hosts call a click a tap. */
const plain = (name: string): string =>
  name
    .replace(/^(bind|catch|on(?=[A-Z]))/, '')
    .replace(/-/g, '')
    .toLowerCase()
    .replace(/^click$/, 'tap')

const pascal = (element: string): string => element.replace(/(^|-)(\w)/g, (_match, _dash, letter: string) => letter.toUpperCase())

const WRITTEN = new Map(Object.entries(written).map(([element, names]) => [pascal(element), new Set(names.map(plain))]))

/** Elements whose numbers Alipay's template asks for, used or not. */
const ASKED_FOR = ['PageMeta', 'Slot', 'SwiperItem']

/** Removes the elements and attributes that the sources do not use from the list from which templates and data are numbered. */
function trim(components: Template['internalComponents']): void {
  for (const [element, attributes] of Object.entries(components)) {
    if (ASKED_FOR.includes(element)) continue
    const names = WRITTEN.get(element)
    if (!names) Reflect.deleteProperty(components, element)
    else for (const name of Object.keys(attributes)) if (!names.has(plain(name))) Reflect.deleteProperty(attributes, name)
  }
}

/**
 * Taro's templates bind every attribute an element could have, once for each level of nesting. That is 43 KB of WeChat's main
 * package and some thirty unused bindings for each node (on Alipay also a report for each view that appears).
 * This keeps only what the sources use; tests/architecture checks the list against the sources.
 */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn({ template }: { template?: Template }) {
      if (!template) return
      trim(template.internalComponents)
      for (const [element, levels] of Object.entries(LEVELS)) template.nestElements.set(element, levels)
      // The sources use no `catchMove`. Its template cannot be left out, but it then has one level only.
      template.nestElements.delete('catch-view')
    },
  })
}
