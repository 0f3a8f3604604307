import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import development from './dev'
import production from './prod'

const root = path.resolve(__dirname, '..')
const api = process.env.TARO_APP_API ?? 'mock'
const templates = process.env.TARO_APP_TEMPLATES ?? ''
const target = process.env.TARO_ENV ?? 'weapp'

/** What babel must bring down to the oldest phones besides src: the mock, and libraries published as ES2022. */
const MODERN = /node_modules[\\/](@tanstack|zustand|valibot)[\\/]/
const compile = { include: [path.join(root, 'mock'), (file: string) => MODERN.test(file)] as unknown as string[] }

/** The part of webpack-chain that is used here. */
interface Chain {
  output: { set(name: 'environment', features: Record<string, boolean>): void }
  performance: { hints(value: boolean): void }
  resolve: { plugin(name: string): { use(plugin: unknown): void } }
  module: { rule(name: string): { include: { add(path: string): { end(): object } } } }
  plugin(name: string): { use(plugin: unknown, options: unknown[]): void }
}
interface Webpack {
  ProvidePlugin: unknown
}

const common = (chain: Chain): void => {
  chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
  // Budgets are held by tests/build, package by package.
  chain.performance.hints(false)
  // Taro has webpack write its own part for ES5; every phone served knows arrows, and there is one for each export.
  chain.output.set('environment', { arrowFunction: true, const: true })
  // Loading the mock does nothing by itself, so a build that never calls it drops it whole.
  const rule = chain.module.rule('mock').include.add(path.join(root, 'mock')).end()
  // Missing in the chain's types.
  ;(rule as { sideEffects(value: boolean): void }).sideEffects(false)
}

export default defineConfig((merge, { mode }) => {
  const base: UserConfigExport = {
    projectName: 'medical-insurance-balance',
    date: '2026-11-22',
    // Styles are written in the CSS pixels of a 375-wide phone: 1px becomes 2rpx.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: process.env.TARO_OUTPUT ?? `dist/${target}`,
    plugins: [
      path.join(__dirname, 'plugins/built-ins.ts'),
      path.join(__dirname, 'plugins/aria/plugin.ts'),
      path.join(__dirname, 'plugins/lean-templates/plugin.ts'),
      path.join(__dirname, 'plugins/element-list.ts'),
      path.join(__dirname, 'plugins/ec-canvas.ts'),
      path.join(__dirname, 'plugins/alipay-project.ts'),
      path.join(__dirname, 'plugins/stable-names.ts'),
    ],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Written out in full in the sources and replaced textually, so that the unused branch disappears.
    env: { TARO_APP_API: JSON.stringify(api), TARO_APP_TEMPLATES: JSON.stringify(templates) },
    // Webpack's cache does not see environment variables; they are part of its name.
    cache: { enable: process.env.TARO_CACHE === '1', name: `${target}-${mode}-${Buffer.from(api).toString('hex').slice(-24)}` },
    alias: {},
    copy: { patterns: [], options: {} },
    mini: {
      // Templates nest one less than this before falling back to a component, which keeps base.wxml small. Deep enough
      // for the insight page's `ec-canvas`: inside that component neither its tag nor selectComponent works. Not in Taro's types.
      ...({ baseLevel: 8 } as object),
      compile,
      // What only subpackages share goes to each of them instead of into the main package.
      optimizeMainPackage: { enable: true },
      // Each component's classes are its own, so the order of their files does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      webpackChain(chain: Chain, webpack: Webpack) {
        common(chain)
        // Neither host has AbortController; without one, queries never settle.
        const controller = path.join(root, 'src/platform/common/abort-controller.ts')
        chain
          .plugin('missing-globals')
          .use(webpack.ProvidePlugin, [
            { AbortController: [controller, 'Controller'], globalThis: path.join(__dirname, 'shims/global-this.js') },
          ])
      },
    },
    h5: {
      publicPath: './',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      miniCssExtractPluginOption: { ignoreOrder: true },
      compile,
      postcss: {
        autoprefixer: { enable: true, config: {} },
        // The rem root stops growing at 23 px, so a desktop shows a column of phone width.
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 23 } },
      },
      webpackChain: common,
    },
  }
  return merge({}, base, mode === 'development' ? development : production)
})
