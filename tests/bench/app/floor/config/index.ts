import { defineConfig } from '@tarojs/cli'

/** Taro's defaults: what an app weighs before it does anything. */
export default defineConfig({
  projectName: 'floor',
  date: '2026-11-27',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'src',
  outputRoot: process.env.TARO_OUTPUT ?? 'dist',
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
})
