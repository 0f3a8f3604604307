import type { UserConfigExport } from '@tarojs/cli'

/** What differs in a build for release. */
export default {
  logger: { quiet: true, stats: false },
} satisfies UserConfigExport
