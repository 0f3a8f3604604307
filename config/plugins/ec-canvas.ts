import type { IPluginContext } from '@tarojs/service'
import { rewrite, type Assets } from './assets'
import { replacing, type Chain } from './replacing'

const FROM = 'npm/echarts-for-weixin/'
const TO = 'subpackages/insight/npm/echarts-for-weixin/'
const USERS = ['subpackages/insight/index/index', 'subpackages/insight/workforce/index']
/** As the pages' configurations name it, which Taro repeats in their scripts. */
const NAMED = '../../../../node_modules/echarts-for-weixin/'

/** Taro puts every component from npm into the main package. This moves the charts' one to the only package that uses it. */
function moveToInsight(assets: Assets): void {
  const moved = Object.entries(assets).filter(([name]) => name.startsWith(FROM))
  for (const [name, source] of moved) {
    assets[name.replace(FROM, TO)] = source
    Reflect.deleteProperty(assets, name)
  }
  if (moved.length === 0) return
  for (const user of USERS) {
    rewrite(assets, `${user}.json`, (text) => text.replace(`"/${FROM}`, `"/${TO}`))
    rewrite(assets, `${user}.js`, (text) => text.replace(NAMED, `/${TO}`))
  }
}

/**
 * What echarts-for-weixin 1.0.2 lacks:
 * - It queries the page for its canvas and does not check the result, which is `null` if the page was left meanwhile.
 * - It calls the deprecated `wx.getSystemInfoSync` where its successors exist.
 */
export default (ctx: IPluginContext): void => {
  ctx.modifyWebpackChain(({ chain }: { chain: Chain }) => {
    replacing(chain, 'ec-canvas', /echarts-for-weixin[\\/]miniprogram_dist[\\/]index\.js$/, [
      {
        from: String.raw`(fields\(\{ node: true, size: true \}\)\.exec\(function \(res\) \{)(\s+var canvasNode = res\[0\]\.node;\s+_this2)`,
        to: '$1 if (!res[0] || !res[0].node) return;$2',
      },
      { from: String.raw`wx\.getSystemInfoSync\(\)\.SDKVersion`, to: '(wx.getAppBaseInfo || wx.getSystemInfoSync)().SDKVersion' },
      { from: String.raw`= wx\.getSystemInfoSync\(\)\.pixelRatio;`, to: '= (wx.getWindowInfo || wx.getSystemInfoSync)().pixelRatio;' },
    ])
  })
  ctx.modifyBuildAssets(({ assets }: { assets: Assets }) => moveToInsight(assets))
}
