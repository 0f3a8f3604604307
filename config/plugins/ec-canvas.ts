import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'

/** The part of webpack-chain that is used here. */
interface Chain {
  module: {
    rule(name: string): { test(file: RegExp): { use(name: string): { loader(file: string): { options(options: object): unknown } } } }
  }
}

/**
 * echarts-for-weixin asks the page for its canvas and takes the answer for granted. A page that was left by then has none, and
 * the answer's `null` ended in a script error.
 */
export default (ctx: IPluginContext): void =>
  ctx.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    const asked = String.raw`(fields\(\{ node: true, size: true \}\)\.exec\(function \(res\) \{)(\s+var canvasNode = res\[0\]\.node;\s+_this2)`
    chain.module
      .rule('ec-canvas')
      .test(/echarts-for-weixin[\\/]miniprogram_dist[\\/]index\.js$/)
      .use('ec-canvas')
      .loader(path.join(__dirname, 'replace-once.js'))
      .options({ from: asked, to: '$1 if (!res[0] || !res[0].node) return;$2' })
  })
