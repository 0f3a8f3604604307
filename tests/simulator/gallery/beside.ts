import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { SCENARIOS } from '../../../mock/demo/scenarios'
import { VENDORS } from '../compile/program'
import { takeShots, write, type Taking } from './gallery'
import { referenceOf, type Reference } from './references'
import { fileOf, type Shot } from './shots'

interface Pair {
  /** The reference's own file name. */
  file: string
  reference: Reference
}

const IDS = SCENARIOS.map(({ id }) => id)
const shotsOf = ({ reference }: Pair): Shot[] => VENDORS.map((vendor) => ({ vendor, ...reference }))

const STYLES = `
body{margin:0;background:#e4e8e6;color:#14201d;font:14px/1.5 -apple-system,"PingFang SC","Noto Sans CJK SC",sans-serif}
h1{margin:20px;font-size:17px}section{display:flex;gap:16px;padding:12px 20px;border-top:1px solid #c6cfcb;align-items:flex-start;flex-wrap:wrap}
h2{flex:0 0 100%;margin:0;font-size:15px}figure{margin:0;flex:0 1 300px}img{display:block;width:100%;border-radius:10px;background:#fff}figcaption{font-size:12px}`

const figure = (source: string, caption: string): string =>
  `<figure><figcaption>${caption}</figcaption><a href="${source}"><img loading="lazy" src="${source}" alt="${caption}"></a></figure>`

const row = (pair: Pair): string => {
  const { route, scenario, look } = pair.reference
  const pages = shotsOf(pair).map((shot) => figure(`pages/${fileOf(shot)}`, shot.vendor))
  return `<section><h2>${pair.file} · ${route} · ${scenario} · ${look}</h2>${figure(`references/${encodeURIComponent(pair.file)}`, 'reference')}${pages.join('')}</section>`
}

/** Pictures of a folder that name a page, in the order of their names. @returns those that name none, too */
function readReferences(folder: string): { pairs: Pair[]; unknown: string[] } {
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.png'))
  const found = files.sort().map((file) => ({ file, reference: referenceOf(file, IDS) }))
  return {
    pairs: found.filter((one): one is Pair => one.reference !== null),
    unknown: found.filter(({ reference }) => reference === null).map(({ file }) => file),
  }
}

/**
 * Takes the page of each reference on both vendors, and writes one page of pairs.
 * @param references folder of pictures whose names say what they draw, see `referenceOf`
 * @param to folder of `index.html`, `references/` and `pages/`, emptied first
 */
export async function makeBeside(browser: Browser, references: string, { to, ...taking }: Taking & { to: string }): Promise<Pair[]> {
  const { pairs, unknown } = readReferences(references)
  for (const file of unknown) taking.say?.(`${file} names no page`)
  fs.rmSync(to, { recursive: true, force: true })
  for (const { file } of pairs) write(path.join(to, 'references', file), fs.readFileSync(path.join(references, file)))
  // Two references may draw one page.
  const shots = new Map(pairs.flatMap(shotsOf).map((shot) => [fileOf(shot), shot]))
  await takeShots(browser, [...shots.values()], taking, (shot, picture) => write(path.join(to, 'pages', fileOf(shot)), picture))
  write(
    path.join(to, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>References and pages</title><style>${STYLES}</style></head><body><h1>${pairs.length} references beside the running pages</h1>${pairs.map(row).join('\n')}</body></html>`,
  )
  return pairs
}
