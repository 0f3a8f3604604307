import { filesOf, packagesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'

const KIB = 1024
const CHARTS = 'subpackages/insight'
/** KiB, raw. Vendors allow 2 MB a package; we keep the start of the app well under, and no package above half. */
const LIMITS: Readonly<Record<string, number>> = { main: 700, [CHARTS]: 1024, 'subpackages/channels': 80 }
/** KiB. A page weighs about 7; a package beyond this has taken in a library. The wizard of channels has nine steps and a limit of its own. */
const OTHER_LIMIT = 64
const TOTAL_LIMIT = 4096

/** Words that survive minification and only echarts and zrender hold. */
const CHART_WORDS = /\bzrender\b|registerPreprocessor/

const kib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`

/** Each package, and all together, within what it may weigh; the package stands for the file. */
export const sizes: Gate = (dist) => {
  const packages = packagesOf(dist)
  const total = Object.values(packages).reduce((sum, size) => sum + size, 0)
  const measured = Object.entries(packages).map(([name, size]) => ({ name, size, limit: LIMITS[name] ?? OTHER_LIMIT }))
  return [...measured, { name: 'everything', size: total, limit: TOTAL_LIMIT }]
    .filter(({ size, limit }) => size > limit * KIB)
    .map(({ name, size, limit }) => ({ file: name, message: `${kib(size)}, allowed are ${limit} KiB` }))
}

/** The chart library is in the charts' package and nowhere else. WeChat's chart component, small and under npm/, only calls it. */
export const charts: Gate = (dist) => {
  const holders = filesOf(dist).filter((file) => file.endsWith('.js') && CHART_WORDS.test(textOf(dist, file)))
  const strays: Problem[] = holders
    .filter((file) => !file.startsWith(`${CHARTS}/`) && !file.startsWith('npm/'))
    .map((file) => ({ file, message: `holds echarts, which belongs in ${CHARTS}` }))
  return holders.some((file) => file.startsWith(`${CHARTS}/`)) ? strays : [...strays, { file: CHARTS, message: 'holds no echarts' }]
}
