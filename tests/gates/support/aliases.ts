import vm from 'node:vm'
import { filesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'
import { type Host, resolveIn } from './host'

/** By element: the short name of each attribute; under `_num`, the short name of the element. */
type Aliases = Record<string, Record<string, string>>
type Exports = Record<string, unknown>
type Require = ((id: string) => Exports) & { m: Record<string, unknown> }

/** A value that can be read, called and converted in any way: enough for an app to start without a phone. */
function anything(): unknown {
  const known: Record<PropertyKey, unknown> = {
    SDKVersion: '3.0.0',
    length: 0,
    webpackJsonp: undefined,
    [Symbol.toPrimitive]: () => '',
    [Symbol.iterator]: () => [][Symbol.iterator](),
  }
  const proxy: unknown = new Proxy(() => undefined, {
    get: (_, name) => (name in known ? known[name] : proxy),
    set: (_, name, value) => {
      known[name] = value
      return true
    },
    apply: () => proxy,
  })
  return proxy
}

/** Runs the app's scripts. @returns webpack's `require` for their modules */
function started(dist: string, { target }: Host): Require {
  const api = anything() as { webpackJsonp?: unknown }
  const ignore = () => undefined
  const host = {
    App: ignore,
    Page: ignore,
    Component: ignore,
    getApp: ignore,
    getCurrentPages: () => [],
    [target === 'weapp' ? 'wx' : 'my']: api,
  }
  const context = vm.createContext({
    ...host,
    navigator: { userAgent: '' },
    console: { ...console, warn: ignore },
    setTimeout: ignore,
    setInterval: ignore,
    clearTimeout: ignore,
  })
  const ran = new Set<string>()
  const load = (from: string) => (reference: string) => {
    const file = `${resolveIn(from, reference) ?? reference}.js`
    if (ran.has(file)) return
    ran.add(file)
    const run = vm.runInContext(`(function(require,module,exports){${textOf(dist, file)}\n})`, context, { filename: file }) as (
      ...given: unknown[]
    ) => void
    const module = { exports: {} }
    run(load(file), module, module.exports)
  }
  load('app.json')('./app')
  let found: Require | undefined
  ;(api.webpackJsonp as { push(chunk: unknown): void }).push([['gate'], {}, (require: Require) => void (found = require)])
  if (!found) throw new Error('webpack of the output gives no way in')
  return found
}

const isAliasFunction = (value: unknown): value is (list: object) => Aliases =>
  typeof value === 'function' && /_num:\s*String/.test(String(value))
const isElementList = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  ['View', 'ScrollView', 'Input'].every((name) => typeof (value as Exports)[name] === 'object')

/** The only value of a kind that the app's modules export. @throws when there is none or more than one */
function theOnly<Value>(values: unknown[], is: (value: unknown) => value is Value, what: string): Value {
  const [found, ...others] = [...new Set(values.filter(is))]
  if (!found || others.length > 0) throw new Error(`${what}: ${others.length + (found ? 1 : 0)} found in the output`)
  return found
}

/** Short names of attributes in the data that Taro's runtime sends to the template. */
function runtimeAliases(dist: string, host: Host): Aliases {
  const require = started(dist, host)
  const values = Object.keys(require.m).flatMap((id) => {
    try {
      return Object.values(require(id))
    } catch {
      // A module that the app has not run so far and that needs a real phone.
      return []
    }
  })
  return theOnly(values, isAliasFunction, 'the naming of attributes')(theOnly(values, isElementList, 'the list of elements'))
}

const TEMPLATE = /<template name="tmpl_\d+_(\w+?)(?:_focus|_blur)?">\s*<([\w-]+)([^>]*)>/g
const BOUND = /([\w-]+)="\{\{(?:xs\.\w\()?i\.(p\d+)\b/g
/** WeChat's name for `role`. */
const RENAMED: Readonly<Record<string, string>> = { 'aria-role': 'role' }
const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/**
 * Compares one file's templates with what the runtime sends.
 * @param bound collects `element attribute`, to prove that some were compared
 */
function problemsIn(file: string, text: string, aliases: Aliases, bound: Set<string>): Problem[] {
  const byNumber = new Map(Object.entries(aliases).map(([element, names]) => [names._num ?? '', { element, names }]))
  return [...text.matchAll(TEMPLATE)].flatMap(([, number = '', tag = '', attributes = '']) => {
    const known = byNumber.get(number)
    // `static-view`, `click-view` and the like are variants of an element and use its tag.
    if (known && !known.element.endsWith(tag) && !/^(block|template)$/.test(tag))
      return [{ file, message: `template ${number} draws <${tag}>, the runtime means <${known.element}>` }]
    return [...attributes.matchAll(BOUND)].flatMap(([, attribute = '', alias = '']) => {
      const name = camel(RENAMED[attribute] ?? attribute)
      bound.add(`${tag} ${name}`)
      const sent = known?.names[name]
      return sent === alias ? [] : [{ file, message: `<${tag} ${attribute}> reads ${alias}, the runtime sends ${sent ?? 'nothing'}` }]
    })
  })
}

/** The template has to read every attribute of a built-in under the name by which the runtime sends it. */
export function aliases(host: Host, bound = new Set<string>()): Gate {
  return (dist) => {
    const sent = runtimeAliases(dist, host)
    return filesOf(dist)
      .filter((file) => file.endsWith(host.template))
      .flatMap((file) => problemsIn(file, textOf(dist, file), sent, bound))
  }
}
