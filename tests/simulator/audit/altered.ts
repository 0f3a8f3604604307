import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Vendor } from '../compile/program'
import { distOf } from '../drive/dist'

/** A change to one file of a build; what it finds must be there. */
export interface Change {
  file: string
  edit: (content: string) => string
}

/** Something a style sheet says last, and therefore says. */
export const andThen = (file: string, rule: string): Change => ({ file, edit: (content) => `${content}\n${rule}` })
/** Something a script does before anything else. */
export const first = (file: string, statement: string): Change => ({ file, edit: (content) => `${statement};${content}` })
export const instead = (file: string, from: string, to: string): Change => ({ file, edit: (content) => content.replaceAll(from, to) })

/** Puts something between a page and the vendor: `before` runs when the page opens, with the page as `this`. */
export const whenOpened = (file: string, before: string): Change =>
  first(file, `var of=Page;Page=function(c){var o=c.onLoad;c.onLoad=function(q){${before};return o.call(this,q)};return of(c)}`)

/** A copy of a build with one thing changed. @throws when the change changes nothing */
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
