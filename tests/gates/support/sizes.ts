import { filesOf, packagesOf, textOf } from '../../build/built'
import { type Gate, type Problem } from './gate'

const KIB = 1024
const CHARTS = 'subpackages/insight'
/** KiB, uncompressed. Vendors allow 2 MB a package; the limits keep the start small and each package below half of that. */
const LIMITS: Readonly<Record<string, number>> = { main: 880, [CHARTS]: 520 }
/** KiB. What a person loads before the first page: the main package of a build that talks to a provider, which lacks the mock. */
export const PROVIDER_MAIN = 450
/** KiB. A page weighs about 7; a package above the limit contains a library. */
const OTHER_LIMIT = 64
const TOTAL_LIMIT = 4096

/** Strings that only echarts and zrender contain and that survive minification. */
const CHART_WORDS = /\bzrender\b|registerPreprocessor/

const kib = (bytes: number) => `${(bytes / KIB).toFixed(1)} KiB`

/** Checks the size of each package and of all together; a problem names the package as its file. */
export const sizes: Gate = (dist) => {
  const packages = packagesOf(dist)
  const total = Object.values(packages).reduce((sum, size) => sum + size, 0)
  const measured = Object.entries(packages).map(([name, size]) => ({ name, size, limit: LIMITS[name] ?? OTHER_LIMIT }))
  return [...measured, { name: 'everything', size: total, limit: TOTAL_LIMIT }]
    .filter(({ size, limit }) => size > limit * KIB)
    .map(({ name, size, limit }) => ({ file: name, message: `${kib(size)}, allowed are ${limit} KiB` }))
}

/** The chart library may be in the charts' package only. */
export const charts: Gate = (dist) => {
  const holders = filesOf(dist).filter((file) => file.endsWith('.js') && CHART_WORDS.test(textOf(dist, file)))
  const strays: Problem[] = holders
    .filter((file) => !file.startsWith(`${CHARTS}/`))
    .map((file) => ({ file, message: `holds echarts, which belongs in ${CHARTS}` }))
  return holders.some((file) => file.startsWith(`${CHARTS}/`)) ? strays : [...strays, { file: CHARTS, message: 'holds no echarts' }]
}
