import type { Vendor } from '../simulator/compile/program'

const words = (...lines: string[]): string[] => lines.join(' ').split(' ')

/** Built-ins of the language that every supported phone has: ECMAScript 2015. */
export const LANGUAGE: readonly string[] = words(
  'undefined NaN Infinity Object Function Boolean Symbol Number Math Date String RegExp Array Map Set WeakMap WeakSet Promise Proxy Reflect JSON',
  'Error EvalError RangeError ReferenceError SyntaxError TypeError URIError',
  'ArrayBuffer DataView Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array',
  'isFinite isNaN parseFloat parseInt decodeURI decodeURIComponent encodeURI encodeURIComponent escape unescape arguments',
)

const BOTH = words(
  'console setTimeout clearTimeout setInterval clearInterval require module exports App Page Component getApp getCurrentPages',
)

/**
 * Further globals of a vendor's logic layer. WeChat's "JavaScript 支持情况" and "小程序运行环境", Alipay's "框架概述" and
 * "JavaScript 支持" name the language, `console`, timers, modules and their own objects, and exclude `window` and `document`.
 * Alipay's own start-up reads a user agent from `navigator`, and Taro uses Alipay's `navigator`.
 */
export const GIVEN: Readonly<Record<Vendor, readonly string[]>> = {
  weapp: [...BOTH, 'Behavior', 'wx'],
  alipay: [...BOTH, 'Mixin', 'my', 'navigator'],
}

/** Names that libraries test by `typeof` and do not need; each with its user. */
export const PROBED: Readonly<Record<string, string>> = {
  MessageChannel: "React's scheduler, which then uses timers",
  setImmediate: "React's scheduler and scrypt-js, which then use timers",
  performance: "React's scheduler and Taro's frames, which then read Date",
  SuppressedError: 'tslib, for `using`',
  self: 'zrender, for what it runs on',
  SVGRect: 'zrender, for a painter that is not used',
  DOMMatrix: 'zrender, for patterns',
  WebKitCSSMatrix: 'zrender, for patterns',
  Image: 'zrender, which is given pictures of the canvas',
}

/** Property descriptors of all globals, own and inherited; the nearest wins. */
function globalsOf(realm: object): Map<string, PropertyDescriptor> {
  const found = new Map<string, PropertyDescriptor>()
  for (let at: object | null = realm; at !== null && Object.getPrototypeOf(at) !== null; at = Object.getPrototypeOf(at) as object | null)
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(at))) if (!found.has(name)) found.set(name, descriptor)
  return found
}

/** The stack's line of the code that called a getter, below the getter's own line. */
const caller = (stack = ''): string => stack.split('\n')[2] ?? ''

/**
 * Hides every global of a browser's window, or of Node, that the vendor's logic layer lacks. Only the app is affected:
 * the test runner and the browser's driver use the same realm and keep all globals.
 * @param lacks is called with each hidden name that the app uses; names in `PROBED` are only absent
 * @param ofApp says from a line of the stack whether the app is the caller
 * @param kept names that this host defines itself
 */
export function hideGlobals(
  realm: object,
  vendor: Vendor,
  lacks: (name: string) => void,
  ofApp: (line: string) => boolean,
  kept: readonly string[],
): void {
  // A window's prototypes repeat the properties that every object has; these stay.
  const present = new Set([...Object.getOwnPropertyNames(Object.prototype), ...LANGUAGE, ...GIVEN[vendor], ...kept])
  for (const [name, descriptor] of globalsOf(realm)) {
    // Names with a leading underscore belong to the realm's driver and the host.
    if (present.has(name) || name.startsWith('_') || descriptor.configurable === false) continue
    let real: unknown = descriptor.value
    Object.defineProperty(realm, name, {
      configurable: true,
      get() {
        if (!ofApp(caller(new Error().stack))) return descriptor.get ? (descriptor.get.call(realm) as unknown) : real
        if (name in PROBED) return undefined
        lacks(`the global ${name}`)
        throw new ReferenceError(`${name} is not defined`)
      },
      set(value: unknown) {
        if (descriptor.set) descriptor.set.call(realm, value)
        else real = value
      },
    })
  }
}
