import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

const BUILT_INS = path.resolve(__dirname, '../../src/platform/common/built-ins.ts')

/** Runs the polyfills for old phones before any other code of a mini-program, Taro's own start-up included. */
export default (ctx: IPluginContext): void => {
  ctx.registerMethod({
    name: 'onSetupClose',
    fn(host: { runtimePath?: string | string[]; template?: object }) {
      if (host.template && host.runtimePath) host.runtimePath = [BUILT_INS, host.runtimePath].flat()
    },
  })
}
