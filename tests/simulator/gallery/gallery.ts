import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { serveProgram, type Served } from '../server'
import { VENDORS, type Vendor } from '../compile/program'
import { compare } from './compare'
import { sheetOf, type Entry } from './sheet'
import { fileOf, LOOKS, ROUTE_NAMES, shotsOf, type Choice, type Shot } from './shots'
import { phoneFor, takeScenario } from './take'

/** Number of phones that take pictures in parallel. */
const PHONES = 2

interface Options {
  /** Folder of `current/`, `previous/`, `difference/` and the sheet. */
  folder: string
  dist: (vendor: Vendor) => string
  choice: Choice
  say?: (line: string) => void
}

function write(file: string, content: string | Buffer): void {
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

async function takeAll(
  browser: Browser,
  served: ReadonlyMap<Vendor, Served>,
  shots: readonly Shot[],
  { folder, say }: Options,
): Promise<void> {
  const waiting = groupsOf(shots)
  const work = async () => {
    for (let group = waiting.shift(); group; group = waiting.shift()) {
      const [first] = group
      const program = first && served.get(first.vendor)
      if (!first || !program) continue
      const context = await phoneFor(browser, first, 1)
      await takeScenario(context, program, group, (shot, picture) => {
        stepBack(folder, fileOf(shot))
        write(path.join(folder, 'current', fileOf(shot)), picture)
      })
      await context.close()
      say?.(`${path.dirname(fileOf(first))} (${group.length}), ${waiting.length} to go`)
    }
  }
  await Promise.all(Array.from({ length: PHONES }, work))
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
const known = (folder: string): Shot[] =>
  shotsOf({ vendor: VENDORS.join(), look: LOOKS.join(), route: ROUTE_NAMES.join() }).filter((shot) =>
    fs.existsSync(path.join(folder, 'current', fileOf(shot))),
  )

/**
 * Takes the requested pictures from the compiled output and writes the sheet, with the changes since the last run.
 * @returns an entry for every picture in the folder
 */
export async function makeGallery(browser: Browser, options: Options): Promise<Entry[]> {
  const shots = shotsOf(options.choice)
  const served = new Map<Vendor, Served>()
  for (const vendor of new Set(shots.map((shot) => shot.vendor))) served.set(vendor, await serveProgram(options.dist(vendor), vendor))
  await takeAll(browser, served, shots, options)
  for (const program of served.values()) program.close()
  const entries: Entry[] = []
  const taken = new Set(shots.map(fileOf))
  for (const shot of known(options.folder)) {
    entries.push(taken.has(fileOf(shot)) ? await entryOf(browser, options.folder, shot) : { shot, changed: null })
  }
  write(path.join(options.folder, 'index.html'), sheetOf(entries))
  return entries
}
