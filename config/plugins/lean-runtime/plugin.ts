import path from 'node:path'
import type { IPluginContext } from '@tarojs/service'
import { replacing, type Chain as ReplacingChain } from '../replacing'
import used from './used.json'

interface Chain extends ReplacingChain {
  plugin(name: string): { use(plugin: unknown, options: [RegExp, string]): void }
}

/** Modules that a shim replaces. */
const SHIMS = [
  ['no-address', /@tarojs[\\/]runtime[\\/]dist[\\/]bom[\\/](location|history|URL|URLSearchParams)\.js$/],
  ['no-html', /@tarojs[\\/]runtime[\\/]dist[\\/]dom-external[\\/]inner-html[\\/]html\.js$/],
  ['no-interceptors', /@tarojs[\\/]api[\\/]dist[\\/]interceptor[\\/](index|interceptors)\.js$/],
  ['no-perf', /@tarojs[\\/]runtime[\\/]dist[\\/]perf\.js$/],
  ['no-observers', /@tarojs[\\/]runtime[\\/]dist[\\/]dom-external[\\/]mutation-observer[\\/]index\.js$/],
  ['no-class-list', /@tarojs[\\/]runtime[\\/]dist[\\/]dom[\\/]class-list\.js$/],
  ['no-compat', /echarts[\\/]lib[\\/]preprocessor[\\/]backwardCompat\.js$/],
  ['no-mutations', /@tanstack[\\/]query-core[\\/]build[\\/]modern[\\/]mutationCache\.js$/],
] as const

/** How Taro configures React's reconciler: written as constants, so that the minifier drops the code for other modes. */
const MODES = Object.entries({
  supportsMutation: '!0',
  supportsPersistence: '!1',
  supportsHydration: '!1',
  supportsTestSelectors: '!1',
}).map(([name, to]) => ({ from: String.raw`\$\$\$hostConfig\.${name}\b`, to }))

/**
 * Taro wraps every call of the vendor at each start. These edits leave the calls that the sources make. A query is asked at once: Taro
 * would wait for a next setData, which after the last one takes 100 ms; whoever needs the view redrawn waits for `Taro.nextTick`.
 */
const CALLS = [
  { from: String.raw`new Set\(\[\s+'addPhoneContact'[\s\S]*?\n\]\)`, to: `new Set(${JSON.stringify(used.calls)})` },
  { from: String.raw`Object\.keys\(global\)\.filter\(api => preserved\.indexOf\(api\) === -1\)`, to: 'needPromiseApis' },
  {
    from: String.raw`!config\.isOnlyPromisify && equipCommonApis\(taro, global, config\);`,
    to: 'taro.getCurrentPages = getCurrentPages; taro.createSelectorQuery = () => global.createSelectorQuery();',
  },
]
/** The vendors' additions to these calls: other names of what the sources do not call through Taro. */
const ADDITIONS = [{ from: String.raw`processApis\(taro, (wx|my), \{[\s\S]*?\n    \}\);`, to: 'processApis(taro, $1);' }]

/** Lists that nothing here reads: the minifier keeps a `new` whose result is not used, unless it is told that it does nothing else. */
const unread = (...names: string[]) => names.map((name) => ({ from: `const ${name} = new`, to: `const ${name} = /*#__PURE__*/ new` }))

/** Taro defines an accessor for each property of CSS. This leaves those that the sources set as inline styles. */
const STYLES = [
  { from: String.raw`[\s\S]+(?=export \{ styleProperties \};)`, to: `const styleProperties = ${JSON.stringify(used.styles)};\n` },
]

/**
 * Leaves out of a mini-program what the libraries bring for other uses than ours, and what the app never calls.
 * tests/architecture checks `used.json` against the sources.
 */
export default (ctx: IPluginContext): void => {
  ctx.modifyWebpackChain(({ chain, webpack }: { chain: Chain; webpack: { NormalModuleReplacementPlugin: unknown } }) => {
    if (process.env.TARO_ENV === 'h5') return
    replacing(chain, 'calls', /@tarojs[\\/]shared[\\/]dist[\\/]native-apis\.js$/, CALLS)
    replacing(chain, 'additions', /@tarojs[\\/]plugin-platform-\w+[\\/]dist[\\/]runtime\.js$/, [...ADDITIONS, ...unread('needPromiseApis')])
    replacing(
      chain,
      'unread-elements',
      /@tarojs[\\/]shared[\\/]dist[\\/]components\.js$/,
      unread('focusComponents', 'voidElements', 'nestElements'),
    )
    replacing(
      chain,
      'unread-names',
      /@tarojs[\\/]shared[\\/]dist[\\/]constants\.js$/,
      unread('TT_SPECIFIC_COMPONENTS', 'DEFAULT_COMPONENTS', 'UNITLESS_PROPERTIES_SET'),
    )
    replacing(chain, 'no-foreign-document', /@tarojs[\\/]runtime[\\/]dist[\\/]bom[\\/]document\.js$/, [
      { from: String.raw`isEnableTTDom\(\) \? createTTDomDocument\(\) : `, to: '' },
    ])
    replacing(chain, 'no-anchors', /@tarojs[\\/]runtime[\\/]dist[\\/]dom[\\/]document\.js$/, [
      { from: String.raw`case nodeName === A:\s+element = new AnchorElement\(\);\s+break;`, to: '' },
    ])
    replacing(chain, 'styles', /@tarojs[\\/]runtime[\\/]dist[\\/]dom[\\/]style_properties\.js$/, STYLES)
    replacing(chain, 'one-mode', /react-reconciler[\\/]cjs[\\/]react-reconciler\.production\.min\.js$/, MODES)
    for (const [name, file] of SHIMS) {
      chain.plugin(name).use(webpack.NormalModuleReplacementPlugin, [file, path.join(__dirname, `../../shims/${name}.js`)])
    }
  })
}
