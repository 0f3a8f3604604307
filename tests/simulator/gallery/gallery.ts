import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { serveProgram, type Served } from '../server'
import type { Vendor } from '../compile/program'
import { compare } from './compare'
import { sheetOf, type Entry } from './sheet'
import { fileOf, shotsOf, type Choice, type Shot } from './shots'
import { phoneFor, takeScenario } from './take'

/** Number of phones that take pictures in parallel. */
const PHONES = 2

export interface Taking {
  dist: (vendor: Vendor) => string
  say?: (line: string) => void
}

interface Options extends Taking {
  /** Folder of `current/`, `previous/`, `difference/` and the sheet. */
  folder: string
  choice: Choice
}

export function write(file: string, content: string | Buffer): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(file, content)
}

/** Moves the last run's picture to `previous/`, so that the new one can be compared with it. */
function stepBack(folder: string, file: string): void {
  const current = path.join(folder, 'current', file)
  const previous = path.join(folder, 'previous', file)
  if (!fs.existsSync(current)) return
  fs.mkdirSync(path.dirname(previous), { recursive: true })
  fs.renameSync(current, previous)
}

/** Groups shots that share one start of the app: same vendor, look and scenario. */
const groupsOf = (shots: readonly Shot[]): Shot[][] => {
  const groups = new Map<string, Shot[]>()
  for (const shot of shots) {
    const key = path.dirname(fileOf(shot))
    groups.set(key, [...(groups.get(key) ?? []), shot])
  }
  return [...groups.values()]
}

/** What is done, how long it took, and how long the rest takes at that pace. */
export function progress(done: number, all: number, ms: number): string {
  const left = done === 0 ? 0 : (ms / done) * (all - done)
  return `${done} of ${all} pictures, ${Math.round(ms / 1000)} s, about ${Math.ceil(left / 60_000)} min left`
}

/** Takes pictures on several phones at once. Those of one scenario share a start of the app. */
export async function takeShots(
  browser: Browser,
  shots: readonly Shot[],
  { dist, say }: Taking,
  keep: (shot: Shot, picture: Buffer) => void,
): Promise<void> {
  const served = new Map<Vendor, Served>()
  for (const vendor of new Set(shots.map((shot) => shot.vendor))) served.set(vendor, await serveProgram(dist(vendor), vendor))
  const waiting = groupsOf(shots)
  const began = performance.now()
  let done = 0
  const work = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const [first] = group
      const program = first && served.get(first.vendor)
      if (!first || !program) continue
      const context = await phoneFor(browser, first, 1)
      await takeScenario(context, program, group, keep)
      await context.close()
      done += group.length
      say?.(`${path.dirname(fileOf(first))}: ${progress(done, shots.length, performance.now() - began)}`)
    }
  }
  await Promise.all(Array.from({ length: PHONES }, work))
  for (const program of served.values()) program.close()
}

async function entryOf(browser: Browser, folder: string, shot: Shot): Promise<Entry> {
  const file = fileOf(shot)
  const previous = path.join(folder, 'previous', file)
  const difference = path.join(folder, 'difference', file)
  fs.rmSync(difference, { force: true })
  if (!fs.existsSync(previous)) return { shot, changed: null }
  const [before, after] = [fs.readFileSync(previous), fs.readFileSync(path.join(folder, 'current', file))]
  if (before.equals(after)) return { shot, changed: 0 }
  const page = await browser.newPage()
  const found = await compare(page, before, after)
  await page.close()
  if (found) write(difference, found.picture)
  return { shot, changed: found?.share ?? 0 }
}

/** Shots of all pictures in the folder, of this run or an earlier one. */
const known = (folder: string): Shot[] => shotsOf({ all: true }).filter((shot) => fs.existsSync(path.join(folder, 'current', fileOf(shot))))

/**
 * Takes the requested pictures from the compiled output and writes the sheet, with the changes since the last run.
 * @returns an entry for every picture in the folder
 */
export async function makeGallery(browser: Browser, options: Options): Promise<Entry[]> {
  const shots = shotsOf(options.choice)
  await takeShots(browser, shots, options, (shot, picture) => {
    stepBack(options.folder, fileOf(shot))
    write(path.join(options.folder, 'current', fileOf(shot)), picture)
  })
  const entries: Entry[] = []
  const taken = new Set(shots.map(fileOf))
  for (const shot of known(options.folder)) {
    entries.push(taken.has(fileOf(shot)) ? await entryOf(browser, options.folder, shot) : { shot, changed: null })
  }
  write(path.join(options.folder, 'index.html'), sheetOf(entries))
  return entries
}
