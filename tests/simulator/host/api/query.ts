import type { GeneralComponent } from 'glass-easel'
import type { Bridge } from '../bridge'
import { Canvas } from '../built-ins/canvas'
import type { NodeElement } from '../events'

interface Fields {
  id?: boolean
  dataset?: boolean
  rect?: boolean
  size?: boolean
  scrollOffset?: boolean
  node?: boolean
  properties?: string[]
  computedStyle?: string[]
}
type Found = Record<string, unknown>
type Read = (element: Element) => Found

const identity = (element: Element): Found => ({
  id: element.id,
  dataset: { ...((element as NodeElement).__wxElement?.dataset as Record<string, unknown> | undefined) },
})
const rectOf = (element: Element): Found => {
  const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
  return { left, top, right, bottom, width, height }
}
const scrollOf = ({ scrollTop, scrollLeft, scrollHeight, scrollWidth }: Element): Found => ({
  scrollTop,
  scrollLeft,
  scrollHeight,
  scrollWidth,
})
const nodeOf = (element: Element): Found => ({ node: element instanceof Canvas ? element.node : null })

const pick = (found: Found, names: readonly string[]): Found => Object.fromEntries(names.map((name) => [name, found[name]]))

const readFields =
  (fields: Fields): Read =>
  (element) => ({
    ...(fields.id ? pick(identity(element), ['id']) : {}),
    ...(fields.dataset ? pick(identity(element), ['dataset']) : {}),
    ...(fields.rect ? pick(rectOf(element), ['left', 'top', 'right', 'bottom']) : {}),
    ...(fields.size ? pick(rectOf(element), ['width', 'height']) : {}),
    ...(fields.scrollOffset ? pick(scrollOf(element), ['scrollTop', 'scrollLeft']) : {}),
    ...(fields.node ? nodeOf(element) : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, element.getAttribute(name)])),
    ...Object.fromEntries((fields.computedStyle ?? []).map((name) => [name, getComputedStyle(element).getPropertyValue(name)])),
  })

/** What the page on top offers to a query. */
export interface QueryScope {
  component: GeneralComponent
  viewport: Element
}

interface Asked {
  find: () => Element[]
  many: boolean
  read: Read
  done: ((found: unknown) => void) | undefined
}

/** `createSelectorQuery` of both vendors. Searches the page on top, or the component given to `in`. */
export function createQuery(scope: () => QueryScope, bridge: Bridge) {
  const asked: Asked[] = []
  let within: GeneralComponent | null = null
  const inside = (selector: string): Element[] => {
    const root = (within ?? scope().component).getShadowRoot()
    return root
      ? root
          .querySelectorAll(selector)
          .flatMap((node) => (node as unknown as { getBackendElement: () => Element | null }).getBackendElement() ?? [])
      : []
  }
  const reference = (find: () => Element[], many: boolean) => {
    const ask = (read: Read) => (done?: (found: unknown) => void) => {
      asked.push({ find, many, read, done })
      return query
    }
    return {
      boundingClientRect: ask((element) => ({ ...identity(element), ...rectOf(element) })),
      scrollOffset: ask((element) => ({ ...identity(element), ...scrollOf(element) })),
      node: ask(nodeOf),
      fields: (fields: Fields, done?: (found: unknown) => void) => ask(readFields(fields))(done),
    }
  }
  const query = {
    in(component: { _$?: GeneralComponent }) {
      within = component._$ ?? null
      return query
    },
    select: (selector: string) => reference(() => inside(selector).slice(0, 1), false),
    selectAll: (selector: string) => reference(() => inside(selector), true),
    selectViewport: () => reference(() => [scope().viewport], false),
    exec(done?: (found: unknown[]) => void) {
      bridge.cross(() => {
        const results = asked.map(({ find, many, read, done: each }) => {
          const found = find().map(read)
          const result = many ? found : (found[0] ?? null)
          each?.(result)
          return result
        })
        done?.(results)
      })
      return query
    },
  }
  return query
}
