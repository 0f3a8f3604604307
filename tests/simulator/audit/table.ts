import { columns } from '../../support/columns'
import { complaintsOf, type Judgement, type Outcome, type Result } from './audit'
import type { Measured, PageReading } from './facts'
import { inKb, inMs, readingsOf, round } from './judge'
import { DESIGN_WIDTH } from './looks'
import { shortName } from './pages'

const WORDS: Record<Outcome, string> = { pass: 'pass', fail: 'FAIL', empty: '–', unmeasured: 'not measured' }
const NAMES = { weapp: 'WeChat', alipay: 'Alipay' }

function row({ rule, outcome, verdict }: Judgement): string[] {
  const limit = 'limit' in rule ? rule.limit : ''
  return [rule.group, rule.name, rule.group === 'product' ? '' : String(rule.weight), WORDS[outcome], verdict?.value ?? '', limit]
}

const rulesTable = (judgements: readonly Judgement[]): string[] =>
  columns([
    ['group', 'rule', 'weight', 'result', 'value', 'limit'],
    ...judgements.filter(({ outcome }) => outcome !== 'unmeasured').map(row),
  ])

const unmeasured = (judgements: readonly Judgement[]): string[] =>
  judgements.flatMap(({ rule }) => ('unmeasured' in rule ? [`not measured: ${rule.name} [${rule.weight}]: ${rule.unmeasured}`] : []))

/** Smallest tap area on a screen of the design's width, for which sizes are specified. */
const leastTap = (readings: readonly PageReading[]): number =>
  Math.min(
    ...readings
      .filter(({ width }) => width === DESIGN_WIDTH)
      .flatMap(({ facts }) => facts.taps.flatMap(({ width, height }) => [width, height])),
  )

function pageRow(path: string, readings: readonly PageReading[]): string[] {
  const most = (of: (reading: PageReading) => number) => Math.max(0, ...readings.map(of))
  const least = (of: (reading: PageReading) => number) => Math.min(...readings.map(of))
  return [
    shortName(path),
    inMs(least(({ took }) => took)),
    inMs(least(({ crossings }) => Math.max(0, ...crossings.map(({ took }) => took)))),
    String(most(({ crossings }) => crossings.length)),
    inKb(most(({ crossings }) => crossings.reduce((sum, { bytes }) => sum + bytes, 0))),
    String(most(({ facts }) => facts.nodes)),
    String(most(({ facts }) => facts.depth)),
    String(most(({ facts }) => facts.children)),
    String(leastTap(readings)),
    `${round(
      least(({ facts }) => Math.min(...facts.inks.map(({ ratio }) => ratio))),
      2,
    )}:1`,
  ]
}

/** A line for each page: its shortest times, otherwise the worst value of all looks (tap areas on the usual screen only). */
function pagesTable(measured: Measured): string[] {
  const readings = readingsOf(measured)
  const paths = Array.from(new Set(readings.map(({ path }) => path)))
  const head = ['page', 'shown in', 'render', 'setData', 'in all', 'nodes', 'depth', 'children', 'least tap', 'least contrast']
  return columns([
    head,
    ...paths.map((path) =>
      pageRow(
        path,
        readings.filter((reading) => reading.path === path),
      ),
    ),
  ])
}

/** The report of one vendor, as lines. */
export function describeResult(result: Result): string[] {
  const { vendor, measured, judgements, score, judged, weights, ms } = result
  return [
    `${NAMES[vendor]}: ${round(score, 1)} of 100 by WeChat's weights, ${judged} of ${weights} judged (– had nothing to judge), ${round(ms / 1000)} s`,
    '',
    ...rulesTable(judgements),
    '',
    ...pagesTable(measured),
    '',
    ...unmeasured(judgements),
    ...complaintsOf(result).map((complaint) => `FAIL ${complaint}`),
  ]
}
