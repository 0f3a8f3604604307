import type { UserConfigExport } from '@tarojs/cli'

/** Settings of development builds. */
export default {
  logger: { quiet: false, stats: false },
  mini: { debugReact: true },
  // The dev server serves from its root; relative addresses are for builds that may be served from any path.
  h5: { publicPath: '/', devServer: { port: 10086, open: false, host: '0.0.0.0' } },
} satisfies UserConfigExport
