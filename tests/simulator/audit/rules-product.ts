import type { Measured, PageReading } from './facts'
import { inPages, tapAreas } from './rules-experience'
import { inKb, none, placeOf, readingsOf, type Rule, type Verdict } from './judge'
import { DESIGN_WIDTH } from './looks'

/** With fewer characters a page shows only its frame: title, logo and tabs. */
const LEAST_LETTERS = 40
const HOME = { calls: 4, bytes: 48 * 1024, nodes: 400, depth: 29 }

function missing({ arrived, path, facts }: PageReading): string[] {
  return [
    ...(arrived === path ? [] : [`ended on ${arrived || 'no page'}`]),
    ...facts.absent,
    ...(facts.letters < LEAST_LETTERS ? [`only ${facts.letters} characters`] : []),
  ]
}

function content(measured: Measured): Verdict {
  const readings = readingsOf(measured)
  const faults = readings.flatMap((reading) => missing(reading).map((what) => `${placeOf(reading)}: ${what}`))
  const pages = new Set(readings.map(({ path }) => path)).size
  return none(faults, `${pages} pages × ${measured.walks.length} looks`)
}

function homeBudget(measured: Measured): Verdict {
  const homes = readingsOf(measured).filter(({ path }) => path === measured.entry)
  const most = (of: (reading: PageReading) => number) => Math.max(0, ...homes.map(of))
  const spent = {
    calls: most(({ crossings }) => crossings.length),
    bytes: most(({ crossings }) => crossings.reduce((sum, { bytes }) => sum + bytes, 0)),
    nodes: most(({ facts }) => facts.nodes),
    depth: most(({ facts }) => facts.depth),
  }
  const beyond = (Object.keys(HOME) as (keyof typeof HOME)[]).filter((name) => spent[name] > HOME[name])
  return {
    value: `${spent.calls} calls, ${inKb(spent.bytes)}, ${spent.nodes} nodes, depth ${spent.depth}`,
    faults: beyond.map((name) => `${name}: ${spent[name]} of ${HOME[name]}`),
  }
}

const rule = { group: 'product', weight: 0 } as const

export const PRODUCT: readonly Rule[] = [
  { ...rule, id: 'content', name: 'every page shows its content', limit: 'every page', judge: content },
  { ...rule, id: 'home-budget', name: "home's first screen", limit: '4 calls, 48 KB, 400 nodes, depth < 30', judge: homeBudget },
  {
    ...rule,
    id: 'readable',
    name: 'text up to × 1.75 at 320 px',
    limit: 'none cut off, across other text or under a bar',
    judge: (measured) => none(inPages(measured, ({ facts }) => facts.unread)),
  },
  {
    ...rule,
    id: 'tap-44',
    name: 'tap areas on a 375 px screen',
    limit: '≥ 44×44 px',
    judge: (measured) => tapAreas(measured, 44, ({ width }) => width === DESIGN_WIDTH),
  },
]
