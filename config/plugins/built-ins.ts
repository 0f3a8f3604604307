import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

const BUILT_INS = path.resolve(__dirname, '../../src/platform/common/built-ins.ts')

/** Adds what old phones lack of the language before anything else of a mini-program runs, Taro's own start included. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(host: { runtimePath?: string | string[]; template?: object }) {
      if (host.template && host.runtimePath) host.runtimePath = [BUILT_INS, host.runtimePath].flat()
    },
  })
}
