import type { UserConfigExport } from '@tarojs/cli'

/** What Taro's preset leaves to other tools and the phones served do not need left alone. */
const compress = {
  ecma: 2015,
  passes: 2,
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  hoist_props: true,
  inline: true,
  loops: true,
  negate_iife: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}

/** What differs in a build for release. */
export default {
  logger: { quiet: true, stats: false },
  // Chinese as it is: three bytes a character where the default, an escape, takes six.
  terser: { config: { compress, output: { ecma: 2015, ascii_only: false } } },
} satisfies UserConfigExport
