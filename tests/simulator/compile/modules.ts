import type { Output } from './output'
import type { Vendor } from './program'

/** Parameters that a vendor passes to each module; the host passes them in this order (see host/modules.ts). */
const GIVEN = ['require', 'module', 'exports', 'App', 'Page', 'Component', 'Behavior', 'getApp', 'getCurrentPages', 'host']
const TIMERS = ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval']

/** Globals of a browser's window that cannot be deleted: modules get `undefined` instead. tests/support/logic-globals.ts hides the rest. */
const SHADOWED = ['window', 'document', 'location', 'top', 'globalThis']

/** Parameter list of the function that wraps every module, as `host/modules.ts` calls it. */
const moduleParameters = (vendor: Vendor): string =>
  [...GIVEN.slice(0, -1), vendor === 'alipay' ? 'my' : 'wx', ...TIMERS, ...(vendor === 'alipay' ? ['navigator'] : []), ...SHADOWED].join()

/** Source of an object with a function for each module of one package. */
export function wrapModules({ dialect, read }: Output, files: string[]): string {
  const parameters = moduleParameters(dialect.vendor)
  const wrapped = files.map((file) => `${JSON.stringify(file.slice(0, -3))}:function(${parameters}){${read(file)}\n}`)
  return `{${wrapped.join(',\n')}}`
}
