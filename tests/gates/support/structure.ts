import { filesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'
import { type AppJson, componentsOf, has, type Host, pagesOf, readApp } from './host'

const inApp = (message: string): Problem => ({ file: 'app.json', message })

/** A page has a script, a template and a configuration. Its style sheet is optional: Taro writes one only where there are styles. */
const missingParts = (dist: string, host: Host, pages: readonly string[]): Problem[] =>
  pages.flatMap((page) =>
    ['.js', '.json', host.template]
      .map((extension) => page + extension)
      .filter((file) => !has(dist, file))
      .map((file) => ({ file, message: 'app.json names this page, the file is missing' })),
  )

function doublePages(app: AppJson): Problem[] {
  const pages = pagesOf(app)
  const twice = pages.filter((page, index) => pages.indexOf(page) !== index).map((page) => inApp(`page ${page} is named twice`))
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const swallowed = app.pages.filter((page) => roots.some((root) => page.startsWith(`${root}/`)))
  return [...twice, ...swallowed.map((page) => inApp(`page ${page} of the main package lies in a subpackage`))]
}

/** Both vendors reject a tab page that is in a subpackage. */
function tabsElsewhere({ tabBar, pages }: AppJson): Problem[] {
  const tabs = tabBar?.list ?? tabBar?.items ?? []
  return tabs
    .filter(({ pagePath }) => !pages.includes(pagePath))
    .map(({ pagePath }) => inApp(`tab ${pagePath} is no page of the main package`))
}

function idlePreloads(app: AppJson): Problem[] {
  const pages = pagesOf(app)
  const packages = (app.subPackages ?? []).map(({ root }) => root)
  return Object.entries(app.preloadRule ?? {}).flatMap(([page, rule]) => [
    ...(pages.includes(page) ? [] : [inApp(`preloadRule: ${page} is no page`)]),
    ...rule.packages.filter((name) => !packages.includes(name)).map((name) => inApp(`preloadRule: ${name} is no package`)),
  ])
}

/** Script, template, style or configuration of a page, or the licences of its script's libraries. */
const OF_PAGE = /(\.js\.LICENSE)?\.\w+$/

/** Path of a module or style that several pages of one subpackage share; Taro names it by the digest of its path. */
const SHARED = /^(.+)\/sub-common\/([\da-f]{32})\.\w+$/

/**
 * Files of a page or component that nothing declares: a page removed from app.config, or a folder left by an earlier build.
 * A subpackage may have shared chunks beside its pages' folders, and shared modules in `sub-common`, as long as one of
 * its files imports them. Templates and styles at the top are shared by import.
 */
function orphans(dist: string, host: Host): Problem[] {
  const app = readApp(dist)
  const declared = new Set([...pagesOf(app), ...componentsOf(dist, host)])
  const roots = (app.subPackages ?? []).map(({ root }) => root)
  const isChunk = (file: string) => roots.some((root) => file.startsWith(`${root}/`) && !file.slice(root.length + 1).includes('/'))
  const files = filesOf(dist)
  const isShared = (file: string) => {
    const [, root, name] = SHARED.exec(file) ?? []
    return files.some(
      (other) => other !== file && root !== undefined && other.startsWith(`${root}/`) && textOf(dist, other).includes(name ?? file),
    )
  }
  return files
    .filter((file) => file.includes('/') && !isChunk(file) && !isShared(file) && !declared.has(file.replace(OF_PAGE, '')))
    .map((file) => ({ file, message: 'belongs to no declared page or component' }))
}

/** Checks app.json against the folders: each declared file exists, and each existing file is declared. */
export const structure =
  (host: Host): Gate =>
  (dist) => {
    const app = readApp(dist)
    return [
      ...missingParts(dist, host, pagesOf(app)),
      ...doublePages(app),
      ...tabsElsewhere(app),
      ...idlePreloads(app),
      ...orphans(dist, host),
    ]
  }
