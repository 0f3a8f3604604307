import type { Output } from './output'
import type { Vendor } from './program'

/** What a vendor gives to each module; the host passes these in this order (see host/modules.ts). */
const GIVEN = ['require', 'module', 'exports', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'host']
const TIMERS = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']

/** Of a browser's window, what cannot be taken away from it: a module gets `undefined` instead. The rest is hidden by host/logic-globals.ts. */
const SHADOWED = ['window', 'document', 'location', 'top', 'globalThis']

/** Parameter list of the function that wraps every module, as `host/modules.ts` calls it. */
export const moduleParameters = (vendor: Vendor): string =>
  [...GIVEN.slice(0, -1), vendor === 'alipay' ? 'my' : 'wx', ...TIMERS, ...(vendor === 'alipay' ? ['navigator'] : []), ...SHADOWED].join()

/** Source of an object of module functions, of the files that belong to one package. */
export function wrapModules({ dialect, read }: Output, files: string[]): string {
  const parameters = moduleParameters(dialect.vendor)
  const wrapped = files.map((file) => `${JSON.stringify(file.slice(0, -3))}:function(${parameters}){${read(file)}\n}`)
  return `{${wrapped.join(',\n')}}`
}
