/** What the compiler hands to the host: the unmodified output of one build, taken apart the way the vendors do. */
export type Vendor = 'weapp' | 'alipay'
export const VENDORS: readonly Vendor[] = ['weapp', 'alipay']

/** A page's or component's JSON in one shape for both vendors. */
export interface UnitConfig {
  component: boolean
  title: string
  /** Pulling the page down calls its `onPullDownRefresh`. */
  pullRefresh: boolean
  /** Tag → path inside the output, without an extension. */
  usingComponents: Record<string, string>
  styleIsolation: string | null
}

export interface AppConfig {
  /** First page of a plain start. */
  entry: string
  /** Page path → root of its package; the main package's root is the empty string. */
  pages: Record<string, string>
  tabPages: string[]
  /** Component that stands on every tab page, when the app draws its own tab bar. */
  tabBar: string | null
}

/** Serialisable part; the templates are functions and travel beside it as source. */
export interface ProgramData {
  vendor: Vendor
  app: AppConfig
  units: Record<string, UnitConfig>
  /** Class prefix of an isolated component's style sheet. */
  scopes: Record<string, string>
  /** Tags the templates use; the host must draw every one. */
  tags: string[]
}

/** One package as it is fetched: style sheets by path and modules by path. */
export interface PackageData<Module> {
  styles: Record<string, string>
  modules: Record<string, Module>
}

/** Folder of the scripts that are the app's own. */
export const PACKAGES = '/package/'
/** Path the host asks the server for. */
export const packageScript = (root: string): string => `${PACKAGES}${root === '' ? 'main' : root}.js`
