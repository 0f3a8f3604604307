import type { Output } from './output'
import type { Vendor } from './program'

/** What a vendor gives to each module; the host passes these in this order (see host/modules.ts). */
const GIVEN = ['require', 'module', 'exports', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'host']
const TIMERS = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']

/** Browser things that the logic layer of a mini-program does not have: a module that reaches for one must not find it. */
const ABSENT = [
  'global globalThis window document self location localStorage sessionStorage indexedDB history fetch XMLHttpRequest WebSocket',
  'HTMLElement Element Node Image alert confirm prompt frames parent top screen requestAnimationFrame cancelAnimationFrame',
  'AbortController AbortSignal TextEncoder TextDecoder queueMicrotask structuredClone crypto performance matchMedia getComputedStyle MessageChannel setImmediate',
].flatMap((line) => line.split(' '))

/** `navigator` is what Alipay has of a browser; its own code reads the user agent. */
const absentFor = (vendor: Vendor): string[] => (vendor === 'alipay' ? ABSENT : [...ABSENT, 'navigator'])

/** Parameter list of the function that wraps every module, as `host/modules.ts` calls it. */
export const moduleParameters = (vendor: Vendor): string =>
  [
    ...GIVEN.slice(0, -1),
    vendor === 'alipay' ? 'my' : 'wx',
    ...TIMERS,
    ...(vendor === 'alipay' ? ['navigator'] : []),
    ...absentFor(vendor),
  ].join()

/** Source of an object of module functions, of the files that belong to one package. */
export function wrapModules({ dialect, read }: Output, files: string[]): string {
  const parameters = moduleParameters(dialect.vendor)
  const wrapped = files.map((file) => `${JSON.stringify(file.slice(0, -3))}:function(${parameters}){${read(file)}\n}`)
  return `{${wrapped.join(',\n')}}`
}
