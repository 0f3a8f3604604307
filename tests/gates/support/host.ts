import { existsSync } from 'node:fs'
import path from 'node:path'
import { textOf, type Target } from '../../build/built'

/** Differences between the two vendors' outputs. */
export interface Host {
  target: Target
  template: '.wxml' | '.axml'
  style: '.wxss' | '.acss'
  projectFile: string
  tabBar: string
}

export const WEAPP: Host = {
  target: 'weapp',
  template: '.wxml',
  style: '.wxss',
  projectFile: 'project.config.json',
  tabBar: 'custom-tab-bar/index',
}
export const ALIPAY: Host = {
  target: 'alipay',
  template: '.axml',
  style: '.acss',
  projectFile: 'mini.project.json',
  tabBar: 'customize-tab-bar/index',
}
export const HOSTS = [WEAPP, ALIPAY]

/** The part of app.json that both vendors share. WeChat calls the list of tabs `list`, Alipay `items`. */
export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  preloadRule?: Record<string, { packages: string[] }>
  tabBar?: Partial<Record<'list' | 'items', { pagePath: string }[]>>
  usingComponents?: Record<string, string>
}

// Casts without a check: the schema gate checks the shape, and other gates rely on it.
export const readApp = (dist: string): AppJson => JSON.parse(textOf(dist, 'app.json')) as AppJson
export const readJson = (dist: string, file: string): { component?: boolean; usingComponents?: Record<string, string> } =>
  JSON.parse(textOf(dist, file)) as { component?: boolean; usingComponents?: Record<string, string> }

export const has = (dist: string, file: string): boolean => existsSync(path.join(dist, file))

/** Paths of all pages, without extension, main package first. */
export function pagesOf({ pages, subPackages = [] }: AppJson): string[] {
  return [...pages, ...subPackages.flatMap((part) => part.pages.map((page) => path.posix.join(part.root, page)))]
}

/** Path of a reference in an output's file, relative to the output; undefined when it leaves the output. */
export function resolveIn(from: string, reference: string): string | undefined {
  const file = path.posix.normalize(reference.startsWith('/') ? reference.slice(1) : path.posix.join(path.posix.dirname(from), reference))
  return file.startsWith('..') ? undefined : file
}

/** Paths, without extension, of every component that a page uses, directly or not, and of the host's own tab bar. */
export function componentsOf(dist: string, host: Host): string[] {
  const app = readApp(dist)
  const found = new Set<string>(has(dist, `${host.tabBar}.json`) ? [host.tabBar] : [])
  const visited = new Set<string>()
  const open = ['app', ...pagesOf(app), ...found]
  for (let owner = open.pop(); owner !== undefined; owner = open.pop()) {
    if (visited.has(owner) || !has(dist, `${owner}.json`)) continue
    visited.add(owner)
    for (const reference of Object.values(readJson(dist, `${owner}.json`).usingComponents ?? {})) {
      const component = resolveIn(owner, reference)
      if (component === undefined) continue
      found.add(component)
      open.push(component)
    }
  }
  return [...found].sort()
}
