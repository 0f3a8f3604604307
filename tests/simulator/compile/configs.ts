import { resolveFrom, withoutEnding, type Output } from './output'
import type { AppConfig, UnitConfig } from './program'

interface RawUnit {
  component?: boolean
  navigationBarTitleText?: string
  defaultTitle?: string
  enablePullDownRefresh?: boolean
  pullRefresh?: boolean
  usingComponents?: Record<string, string>
  styleIsolation?: string
}

interface RawApp {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { custom?: boolean; customize?: boolean; list?: { pagePath: string }[]; items?: { pagePath: string }[] }
  window?: RawUnit
  usingComponents?: Record<string, string>
}

const TAB_BAR = { weapp: 'custom-tab-bar/index', alipay: 'customize-tab-bar/index' }

function readApp(output: Output, raw: RawApp): AppConfig {
  const pages: [string, string][] = raw.pages.map((page) => [page, ''])
  for (const { root, pages: inside } of raw.subPackages ?? []) {
    const folder = root.replace(/\/$/, '')
    for (const page of inside) pages.push([`${folder}/${page}`, folder])
  }
  return { entry: raw.pages[0] ?? '', pages: Object.fromEntries(pages), ...readTabBar(output, raw) }
}

function readTabBar(output: Output, { tabBar = {} }: RawApp): Pick<AppConfig, 'tabPages' | 'tabBar'> {
  const drawn = TAB_BAR[output.dialect.vendor]
  return {
    tabPages: (tabBar.list ?? tabBar.items ?? []).map(({ pagePath }) => pagePath),
    tabBar: (tabBar.custom ?? tabBar.customize ?? false) && output.has(`${drawn}.js`) ? drawn : null,
  }
}

const titleOf = ({ navigationBarTitleText, defaultTitle }: RawUnit): string | undefined => navigationBarTitleText ?? defaultTitle

function readUnit(unit: string, raw: RawUnit, app: RawApp, has: (unit: string) => boolean): UnitConfig {
  const used = Object.entries({ ...app.usingComponents, ...raw.usingComponents }).map(([tag, target]) => {
    const found = resolveFrom(unit, target)
    return [tag, has(found) ? found : `${found}/index`]
  })
  return {
    component: raw.component ?? false,
    title: titleOf(raw) ?? titleOf(app.window ?? {}) ?? '',
    pullRefresh: raw.enablePullDownRefresh ?? raw.pullRefresh ?? false,
    usingComponents: Object.fromEntries(used) as Record<string, string>,
    styleIsolation: raw.styleIsolation ?? null,
  }
}

/** Reads the JSON file beside every script. */
export function readConfigs(output: Output): { app: AppConfig; units: Record<string, UnitConfig> } {
  const raw = JSON.parse(output.read('app.json')) as RawApp
  const has = (unit: string) => output.has(`${unit}.js`)
  const units = output.files
    .filter((file) => file.endsWith('.json') && file !== 'app.json' && has(withoutEnding(file, '.json')))
    .map((file) => {
      const unit = withoutEnding(file, '.json')
      return [unit, readUnit(unit, JSON.parse(output.read(file)) as RawUnit, raw, has)] as const
    })
  return { app: readApp(output, raw), units: Object.fromEntries(units) }
}
