import { FAILED, type Measured, type PageReading } from './facts'
import { inPages, tapAreas } from './rules-experience'
import { inKb, none, placeOf, readingsOf, round, type Rule, type Verdict } from './judge'
import { OWN_CONTENT } from '../../support/own-content'
import { DESIGN_WIDTH } from './looks'
import { nameOf } from './scenes'

/** With fewer characters a page shows only its frame: title, logo and tabs. */
const LEAST_LETTERS = 40
const HOME = { calls: 4, bytes: 32 * 1024, nodes: 300, depth: 29 }

/** 登录受限 is what stands in place of other pages. */
const isFailure = (path: string): boolean => nameOf(path) === 'locked'

/** Without its own content, a page is behind something: a sign-in, a card to bind, a channel to open. */
function foreign(path: string, text: string): string[] {
  const name = nameOf(path)
  const own = name && OWN_CONTENT[name]
  return own === undefined || text.includes(own) ? [] : [`without its own content “${own}”`]
}

function missing({ arrived, path, facts }: PageReading): string[] {
  return [
    ...(arrived === path ? [] : [`ended on ${arrived || 'no page'}`]),
    ...facts.absent.filter((what) => what !== FAILED || !isFailure(path)),
    ...foreign(path, facts.text),
    ...(facts.text.length < LEAST_LETTERS ? [`only ${facts.text.length} characters`] : []),
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

/** px; smaller type is not read without glasses. */
const LEAST_TYPE = 11
/** px of a target for older people, by MIIT and WeChat's 长辈就医. */
const CARE_TARGET = 60

/** On the screen of the design, and with the phone's largest type. A narrower screen scales everything. */
function smallType(measured: Measured): Verdict {
  const asked = readingsOf(measured).filter(({ width, look }) => width === DESIGN_WIDTH || look.startsWith('largest type'))
  if (asked.length === 0) return { value: 'no text', faults: [], empty: true }
  const sizes = asked.map((reading) => ({ place: placeOf(reading), size: round(reading.facts.smallest, 1) }))
  const faults = sizes.filter(({ size }) => size < LEAST_TYPE).map(({ place, size }) => `${place}: ${size} px`)
  return none(faults, `${Math.min(...sizes.map(({ size }) => size))} px`)
}

function careTargets(measured: Measured): Verdict {
  const asked = readingsOf(measured).filter(({ look }) => look === 'care 375')
  const mains = asked.flatMap((reading) =>
    reading.facts.taps.filter(({ main }) => main).map((tap) => ({ ...tap, place: placeOf(reading) })),
  )
  if (mains.length === 0) return { value: 'nothing to tap', faults: [], empty: true }
  const faults = mains.filter(({ height }) => height < CARE_TARGET).map(({ place, name, height }) => `${place}: ${name} ${height} px high`)
  return none(faults, `${Math.min(...mains.map(({ height }) => height))} px, ${mains.length} buttons`)
}

/** 关怀 asks for one thing at a time. */
const careCalls = (measured: Measured): Verdict =>
  none(
    readingsOf(measured)
      .filter(({ look }) => look.startsWith('care'))
      .flatMap((reading) => reading.facts.divided.map((names) => `${placeOf(reading)}: ${names}`)),
  )

const rule = { group: 'product', weight: 0 } as const

export const PRODUCT: readonly Rule[] = [
  { ...rule, id: 'content', name: 'every page shows its content', limit: 'every page', judge: content },
  { ...rule, id: 'home-budget', name: "home's first screen", limit: '4 calls, 32 KB, 300 nodes, depth < 30', judge: homeBudget },
  {
    ...rule,
    id: 'readable',
    name: 'text up to × 1.75 at 320 px',
    limit: 'none cut off, across other text or under a bar',
    judge: (measured) => none(inPages(measured, ({ facts }) => facts.unread)),
  },
  { ...rule, id: 'small-type', name: 'smallest type', limit: `≥ ${LEAST_TYPE} px`, judge: smallType },
  { ...rule, id: 'care-60', name: 'main buttons in 关怀', limit: `≥ ${CARE_TARGET} px high`, judge: careTargets },
  { ...rule, id: 'care-one', name: 'main buttons of a card in 关怀', limit: 'one', judge: careCalls },
  {
    ...rule,
    id: 'tap-44',
    name: 'tap areas on a 375 px screen',
    limit: '≥ 44×44 px',
    judge: (measured) => tapAreas(measured, 44, ({ width }) => width === DESIGN_WIDTH),
  },
]
