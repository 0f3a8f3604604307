import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Vendor } from '../compile/program'
import { distOf } from '../drive/dist'

/** A change to one file of a build. */
export interface Change {
  file: string
  edit: (content: string) => string
}

/** Appends a rule to a style sheet, so that it takes precedence. */
export const andThen = (file: string, rule: string): Change => ({ file, edit: (content) => `${content}\n${rule}` })
/** Inserts a statement at the start of a script. */
export const first = (file: string, statement: string): Change => ({ file, edit: (content) => `${statement};${content}` })
export const instead = (file: string, from: string, to: string): Change => ({ file, edit: (content) => content.replaceAll(from, to) })

/** Wraps `Page` in a script: `before` runs when a page opens, with the page as `this`. */
export const whenOpened = (file: string, before: string): Change =>
  first(file, `var of=Page;Page=function(c){var o=c.onLoad;c.onLoad=function(q){${before};return o.call(this,q)};return of(c)}`)

/** A copy of a build with one change. @throws when the change has no effect */
export function alteredBuild(vendor: Vendor, { file, edit }: Change): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), `altered-${vendor}-`))
  fs.cpSync(distOf(vendor), dist, { recursive: true })
  const target = path.join(dist, file)
  const content = fs.readFileSync(target, 'utf8')
  const altered = edit(content)
  if (altered === content) throw new Error(`nothing to change in ${file}: this control controls nothing`)
  fs.writeFileSync(target, altered)
  return dist
}
