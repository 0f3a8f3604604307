/** Data that the compiler passes to the host: the unmodified output of one build, divided as the vendors do. */
export type Vendor = 'weapp' | 'alipay'
export const VENDORS: readonly Vendor[] = ['weapp', 'alipay']

/** Configuration of a page or component in one shape for both vendors. */
export interface UnitConfig {
  component: boolean
  title: string
  /** Whether pulling the page down calls its `onPullDownRefresh`. */
  pullRefresh: boolean
  /** Tag → path inside the output, without an extension. */
  usingComponents: Record<string, string>
  styleIsolation: string | null
}

export interface AppConfig {
  /** First page of a start without a deep link. */
  entry: string
  /** Page path → root of its package; the main package's root is the empty string. */
  pages: Record<string, string>
  tabPages: string[]
  /** Component shown on every tab page, when the app draws its own tab bar. */
  tabBar: string | null
}

/** The part that can be serialised; templates are functions and are passed beside it as source. */
export interface ProgramData {
  vendor: Vendor
  app: AppConfig
  units: Record<string, UnitConfig>
  /** Class prefix of an isolated component's style sheet. */
  scopes: Record<string, string>
  /** Tags of the templates; the host has to draw every one. */
  tags: string[]
}

/** One package as it is fetched: style sheets by path and modules by path. */
export interface PackageData<Module> {
  styles: Record<string, string>
  modules: Record<string, Module>
}

/** Folder of the app's own scripts. */
export const PACKAGES = '/package/'
/** Path under which the host requests a package. */
export const packageScript = (root: string): string => `${PACKAGES}${root === '' ? 'main' : root}.js`
