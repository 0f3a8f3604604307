import type { UserConfigExport } from '@tarojs/cli'

/** What differs while developing. */
export default {
  logger: { quiet: false, stats: false },
  mini: { debugReact: true },
  // The server answers from its root; relative addresses are for builds that are served from anywhere.
  h5: { publicPath: '/', devServer: { port: 10086, open: false, host: '0.0.0.0' } },
} satisfies UserConfigExport
