import type { UserConfigExport } from '@tarojs/cli'

/** Compressions that Taro's preset turns off, and that are safe on all supported phones. */
const compress = {
  ecma: 2015,
  passes: 2,
  arrows: true,
  collapse_vars: true,
  comparisons: true,
  computed_props: true,
  hoist_props: true,
  inline: true,
  keep_fargs: false,
  loops: true,
  negate_iife: true,
  properties: true,
  reduce_funcs: true,
  reduce_vars: true,
  switches: true,
  typeofs: true,
}

/** Settings of release builds. */
export default {
  logger: { quiet: true, stats: false },
  // Chinese is written in UTF-8, 3 bytes a character, instead of escapes, 6 bytes.
  terser: { config: { compress, output: { ecma: 2015, ascii_only: false } } },
} satisfies UserConfigExport
