import path from 'node:path'
import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import TsconfigPathsPlugin from 'tsconfig-paths-webpack-plugin'
import development from './dev'
import production from './prod'

const root = path.resolve(__dirname, '..')
const api = process.env.TARO_APP_API ?? 'mock'
const templates = process.env.TARO_APP_TEMPLATES ?? ''
const target = process.env.TARO_ENV ?? 'weapp'

/** Compiled by babel for the oldest phones, besides src: the mock, and libraries published as ES2022. */
const MODERN = /node_modules[\\/](@tanstack|zustand|valibot|uqr)[\\/]/
const compile = { include: [path.join(root, 'mock'), (file: string) => MODERN.test(file)] as unknown as string[] }

/** The part of webpack-chain that is used here. */
interface Chain {
  output: { set(name: 'environment', features: Record<string, boolean>): void }
  optimization: { set(name: 'moduleIds' | 'mangleExports', value: 'size'): void }
  performance: { hints(value: boolean): void }
  resolve: { plugin(name: string): { use(plugin: unknown): void } }
  module: { rule(name: string): { include: { merge(paths: string[]): { end(): object } } } }
  plugin(name: string): { use(plugin: unknown, options: unknown[]): void }
}
interface Webpack {
  ProvidePlugin: unknown
}

const PURE_ROOMS = ['mock', 'src/contract', 'src/domain', 'src/locales'].map((room) => path.join(root, room))

const common = (chain: Chain): void => {
  chain.resolve.plugin('tsconfig-paths').use(TsconfigPathsPlugin)
  // tests/gates/sizes.test.ts checks the size of each package.
  chain.performance.hints(false)
  // Taro has webpack write its runtime code as ES5. Every supported phone has arrow functions, which are shorter; there is one for
  // each export.
  chain.output.set('environment', { arrowFunction: true, const: true })
  // Importing from these rooms has no side effects, so webpack leaves out what a build never uses of them: the whole mock of a provider's
  // build, and of a package the schemas of operations that it does not send.
  const rule = chain.module.rule('pure-rooms').include.merge(PURE_ROOMS).end()
  // Missing in webpack-chain's types.
  ;(rule as { sideEffects(value: boolean): void }).sideEffects(false)
}

export default defineConfig((merge, { mode }) => {
  const base: UserConfigExport = {
    projectName: 'medical-insurance-balance',
    date: '2026-11-22',
    // Styles are written in CSS px of a screen 375 px wide: 1px becomes 2rpx.
    designWidth: 375,
    deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
    sourceRoot: 'src',
    outputRoot: process.env.TARO_OUTPUT ?? `dist/${target}`,
    plugins: [
      path.join(__dirname, 'plugins/built-ins.ts'),
      path.join(__dirname, 'plugins/aria/plugin.ts'),
      path.join(__dirname, 'plugins/lean-templates/plugin.ts'),
      path.join(__dirname, 'plugins/element-list.ts'),
      path.join(__dirname, 'plugins/lean-runtime/plugin.ts'),
      path.join(__dirname, 'plugins/ec-canvas.ts'),
      path.join(__dirname, 'plugins/eager-modules.ts'),
      path.join(__dirname, 'plugins/alipay-project.ts'),
      path.join(__dirname, 'plugins/stable-names.ts'),
    ],
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    // Sources write these names in full: they are replaced as text, so that the unused branch is dropped.
    env: { TARO_APP_API: JSON.stringify(api), TARO_APP_TEMPLATES: JSON.stringify(templates) },
    // Webpack's cache key does not include environment variables, so they are part of the cache's name.
    cache: { enable: process.env.TARO_CACHE === '1', name: `${target}-${mode}-${Buffer.from(api).toString('hex').slice(-24)}` },
    alias: {},
    copy: { patterns: [], options: {} },
    mini: {
      // Templates nest one level less than this before they fall back to a component. A low value keeps base.wxml small.
      // 8 is enough for the insight page's `ec-canvas`, which does not work inside that component. Not in Taro's types.
      ...({ baseLevel: 8 } as object),
      compile,
      // Nothing here sets HTML: no parser for it.
      runtime: { enableInnerHTML: false },
      // For `npm run bench:app -- modules`, which attributes the bytes of a package to its sources.
      ...(process.env.TARO_MAPS === '1' ? { enableSourceMap: true, sourceMapType: 'source-map' } : {}),
      // Code that only subpackages share goes into each of them instead of into the main package.
      optimizeMainPackage: { enable: true },
      // Each component has its own classes, so the order of their style sheets does not matter.
      miniCssExtractPluginOption: { ignoreOrder: true },
      postcss: { pxtransform: { enable: true, config: {} }, cssModules: { enable: false } },
      webpackChain(chain: Chain, webpack: Webpack) {
        common(chain)
        // The most used modules and exports get the shortest names.
        chain.optimization.set('moduleIds', 'size')
        chain.optimization.set('mangleExports', 'size')
        // Neither host has AbortController, and queries never settle without it.
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
        // The root font size stops growing at 23 px, so a desktop shows a column as wide as a phone.
        pxtransform: { enable: true, config: { baseFontSize: 20, minRootSize: 17, maxRootSize: 23 } },
      },
      webpackChain: common,
    },
  }
  return merge({}, base, mode === 'development' ? development : production)
})
