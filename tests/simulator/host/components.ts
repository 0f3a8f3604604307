import type { UnitConfig, Vendor } from '../compile/program'
import type { Modules } from './modules'
import type { CodeSpace, ComponentEnv, ViewEngine } from './view-engine'

type Definition = Record<string, unknown>
type StaticConfig = Parameters<CodeSpace['addComponentStaticConfig']>[1]
type CompiledTemplate = Parameters<CodeSpace['addCompiledTemplate']>[1]
type Method = (this: unknown, ...given: unknown[]) => unknown

interface Instance {
  setData: (data: object, done?: () => void) => void
}

export interface Components {
  /** Registers a page or component, with all components that it uses. */
  register: (unit: string, isPage: boolean) => void
  /** The vendor's globals. They apply to the file being started, wherever in it they are called. */
  Page: (definition: object) => void
  Component: (definition?: object) => unknown
  Behavior: (definition: object) => unknown
}

interface Wiring {
  vendor: Vendor
  engine: ViewEngine
  modules: () => Modules
  units: Record<string, UnitConfig>
  scopes: Record<string, string>
  templates: Record<string, unknown>
  /** Makes a component's `setData` cross the bridge. */
  crossing: (instance: Instance) => void
  fail: (error: unknown) => void
}

/** Translates Alipay's component definition to WeChat's: `props` to properties, and the mount functions to lifetimes. */
function inWeChatsWords(definition: Definition): Definition {
  const { props, didMount, didUnmount } = definition
  const properties = Object.entries((props ?? {}) as Definition).map(([name, value]) => [name, { type: null, value }] as const)
  const lifetimes = { attached: didMount ?? nothing, detached: didUnmount ?? nothing }
  return { ...without(definition, ['props', 'mixins']), properties: Object.fromEntries(properties), lifetimes }
}

const nothing = () => {}
const without = (definition: Definition, names: readonly string[]): Definition =>
  Object.fromEntries(Object.entries(definition).filter(([name]) => !names.includes(name)))

const TYPES: Record<string, unknown> = { String, Number, Boolean, Object, Array }
/** Replaces a property type by this realm's constructor: the logic has its own realm, and the framework compares identities. */
const ofThisRealm = (type: unknown): unknown => (typeof type === 'function' ? (TYPES[type.name] ?? type) : type)
const typed = (property: unknown): unknown => {
  if (typeof property !== 'object' || property === null || !('type' in property)) return ofThisRealm(property)
  return { ...property, type: ofThisRealm(property.type) }
}
const typedAll = (properties: unknown): Definition =>
  Object.fromEntries(Object.entries((properties ?? {}) as Definition).map(([name, property]) => [name, typed(property)]))

/**
 * The framework does not call `ready` on components that are added by a later setData, and their setData has to cross
 * the bridge as a page's does: both are added to the definition.
 */
function adapt(given: Definition, { crossing, fail, vendor }: Wiring): Definition {
  const definition = vendor === 'alipay' ? inWeChatsWords(given) : given
  const lifetimes = { ...(definition.lifetimes as Record<string, Method> | undefined) }
  const hook = (name: string): Method | undefined => lifetimes[name] ?? (definition[name] as Method | undefined)
  const [created, attached, ready] = [hook('created'), hook('attached'), hook('ready')]
  lifetimes.created = function (...given) {
    crossing(this as Instance)
    return created?.apply(this, given)
  }
  if (ready) {
    const done = new WeakSet()
    const once: Method = function (...given) {
      if (done.has(this as object)) return undefined
      done.add(this as object)
      return ready.apply(this, given)
    }
    lifetimes.ready = once
    lifetimes.attached = function (...given) {
      requestAnimationFrame(() => {
        try {
          once.apply(this)
        } catch (error) {
          fail(error)
        }
      })
      return attached?.apply(this, given)
    }
  }
  // Libraries pass an empty object for an empty list, which the vendors accept.
  const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])
  return {
    ...without(definition, ['created', 'attached', 'ready']),
    properties: typedAll(definition.properties),
    behaviors: list(definition.behaviors),
    externalClasses: list(definition.externalClasses),
    lifetimes,
  }
}

export function createComponents(wiring: Wiring): Components {
  const { engine, units, scopes, templates, modules } = wiring
  const known = new Set<string>()
  let current: ComponentEnv | null = null
  const started = (): ComponentEnv => {
    if (!current) throw new Error('Page() or Component() was called outside of a file that is being started')
    return current
  }

  function configure(unit: string, isPage: boolean): void {
    const { usingComponents = {}, styleIsolation = null } = units[unit] ?? {}
    for (const target of Object.values(usingComponents)) register(target, false)
    const using = Object.entries(usingComponents).map(([tag, target]) => [tag, `/${target}`] as const)
    const isolation = isPage ? 'shared' : styleIsolation
    const config = { component: !isPage, usingComponents: Object.fromEntries(using), ...(isolation ? { styleIsolation: isolation } : {}) }
    engine.space.addComponentStaticConfig(unit, config as unknown as StaticConfig)
  }

  function addTemplate(unit: string): void {
    const content = templates[unit]
    if (!content) return
    const template = { groupList: templates, content, fallbackListenerOnNativeNode: true }
    engine.space.addCompiledTemplate(unit, template as unknown as CompiledTemplate)
  }

  function addStyle(unit: string): void {
    const sheet = modules().style(unit)
    if (sheet === undefined) return
    engine.backend.registerStyleSheetContent(unit, sheet)
    engine.space.addStyleSheet(unit, unit, scopes[unit])
  }

  function register(unit: string, isPage: boolean): void {
    if (known.has(unit)) return
    known.add(unit)
    configure(unit, isPage)
    addTemplate(unit)
    // A page's style sheet is switched on and off with the page.
    if (!isPage) addStyle(unit)
    engine.space.componentEnv(unit, (environment) => {
      const before = current
      current = environment
      try {
        modules().load(unit)
      } finally {
        current = before
      }
    })
  }
  return {
    register,
    Page: (definition) => started().Page(definition),
    Component(definition) {
      const { Component } = started() as unknown as { Component: (definition?: object) => unknown }
      return definition === undefined ? Component() : Component(adapt(definition as Definition, wiring))
    },
    Behavior: (definition) => (started() as unknown as { Behavior: (definition: object) => unknown }).Behavior(definition),
  }
}
