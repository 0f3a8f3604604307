import type { UserConfigExport } from '@tarojs/cli'

/** What differs while developing. */
export default {
  logger: { quiet: false, stats: true },
  mini: { debugReact: true },
  h5: { devServer: { port: 10086, open: false, host: '0.0.0.0' } },
} satisfies UserConfigExport
