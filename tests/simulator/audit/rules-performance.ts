import type { RequestRecord } from '../host/report'
import type { Measured, PageReading } from './facts'
import { inKb, inMs, most, none, quickest, readingsOf, round, type Rule, type Verdict } from './judge'

const KB = 1024
const requestsOf = ({ walks }: Measured): RequestRecord[] => walks.flatMap(({ requests }) => requests)

/** The demo makes no requests, so only a build for a provider is judged. */
const overRequests = (measured: Measured, judge: (requests: RequestRecord[]) => Verdict): Verdict => {
  const requests = requestsOf(measured)
  return requests.length === 0 ? { value: 'no requests', faults: [], empty: true } : judge(requests)
}

/** Most calls within any one second. */
function rateOf({ crossings }: PageReading): number {
  const times = crossings.map(({ at }) => at)
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length))
}

interface Span {
  began: number
  ended: number
}

/** Most that ran at the same time. */
const mostAtOnce = (spans: readonly Span[]): number =>
  Math.max(0, ...spans.map(({ began }) => spans.filter((other) => other.began <= began && began < other.ended).length))

const renderOf = ({ crossings }: PageReading): number => Math.max(0, ...crossings.map(({ took }) => took))
const largestOf = ({ crossings }: PageReading): number => Math.max(0, ...crossings.map(({ bytes }) => bytes))

/** The longer of two times: evaluating the main package at the cold start, and the longest task on a page. */
function scripts(measured: Measured): Verdict {
  const start = Math.min(...measured.walks.map(({ scripts: ms }) => ms))
  const work = most(
    quickest(measured, ({ longestTask }) => longestTask),
    { of: ({ longestTask }) => longestTask, limit: 1000, show: inMs },
  )
  return {
    value: `${inMs(start)} at the start, then ${work.value}`,
    faults: [...work.faults, ...(start > 1000 ? [`modules at the start: ${inMs(start)}`] : [])],
  }
}

function tree(measured: Measured): Verdict {
  const readings = readingsOf(measured)
  const nodes = most(readings, { of: ({ facts }) => facts.nodes, limit: 999, show: (value) => `${value} nodes` })
  const depth = most(readings, { of: ({ facts }) => facts.depth, limit: 29, show: (value) => `depth ${value}` })
  const children = most(readings, { of: ({ facts }) => facts.children, limit: 60, show: (value) => `${value} children` })
  const all = [nodes, depth, children]
  return { value: all.map(({ value }) => value).join(', '), faults: all.flatMap(({ faults }) => faults) }
}

const slow = (requests: readonly RequestRecord[]): string[] =>
  requests.filter(({ took }) => took !== null && took > 1000).map(({ url, took }) => `${url}: ${inMs(took ?? 0)}`)

function slowAtOnce(requests: readonly RequestRecord[]): Verdict {
  const spans = requests.filter(({ took }) => (took ?? 0) > 300).map(({ began, took }) => ({ began, ended: began + (took ?? 0) }))
  const value = mostAtOnce(spans)
  return { value: String(value), faults: value > 10 ? [`${value} at once`] : [] }
}

/** Responses are not stored: the same address with the same number of bytes counts as repeated. */
function repeated(requests: readonly RequestRecord[]): string[] {
  const large = requests.filter(({ bytes }) => bytes > 128 * KB)
  return large
    .filter((request, index) =>
      large
        .slice(0, index)
        .some(({ url, bytes, began }) => url === request.url && bytes === request.bytes && request.began - began < 180_000),
    )
    .map(({ url, bytes }) => `${url}: ${inKb(bytes)} again`)
}

function images(measured: Measured): Verdict {
  const counts = measured.walks.map((walk) => mostAtOnce(walk.images))
  const value = Math.max(0, ...counts)
  if (measured.walks.every((walk) => walk.images.length === 0)) return { value: 'no pictures over the network', faults: [], empty: true }
  return { value: String(value), faults: value > 20 ? [`${value} at once`] : [] }
}

function imageCache(measured: Measured): Verdict {
  const all = measured.walks.flatMap((walk) => walk.images)
  if (all.length === 0) return { value: 'no pictures over the network', faults: [], empty: true }
  return none(all.filter(({ cached }) => !cached).map(({ url }) => url))
}

function imageSize(measured: Measured, pixelRatio = 2): Verdict {
  const pictures = readingsOf(measured).flatMap((reading) => reading.facts.pictures)
  if (pictures.length === 0) return { value: 'no pictures', faults: [], empty: true }
  const shareOf = ({ shown, natural }: (typeof pictures)[number]) =>
    (natural.width * natural.height) / (shown.width * shown.height * pixelRatio ** 2)
  const worst = Math.max(...pictures.map(shareOf))
  const faults = pictures.filter((picture) => shareOf(picture) > 1)
  return none(
    faults.map(
      ({ name, natural, shown }) => `${name}: ${natural.width}×${natural.height} shown at ${round(shown.width)}×${round(shown.height)}`,
    ),
    `${round(worst, 2)} of the screen's pixels`,
  )
}

const rule = { group: 'performance' } as const

export const PERFORMANCE: readonly Rule[] = [
  { ...rule, id: 'script-time', name: 'script run', weight: 7, limit: '≤ 1 s', judge: scripts },
  {
    ...rule,
    id: 'first-screen',
    name: 'first screen',
    weight: 6,
    limit: '≤ 5 s',
    judge: (measured) =>
      most(
        quickest(measured, ({ took }) => took),
        { of: ({ took }) => took, limit: 5000, show: inMs },
      ),
  },
  {
    ...rule,
    id: 'render-time',
    name: 'render',
    weight: 6,
    limit: '≤ 500 ms',
    judge: (measured) => most(quickest(measured, renderOf), { of: renderOf, limit: 500, show: inMs }),
  },
  {
    ...rule,
    id: 'data-rate',
    name: 'setData calls',
    weight: 6,
    limit: '≤ 20 /s',
    judge: (measured) => most(readingsOf(measured), { of: rateOf, limit: 20, show: (value) => `${value} /s` }),
  },
  {
    ...rule,
    id: 'data-size',
    name: 'setData size',
    weight: 6,
    limit: '≤ 256 KB',
    judge: (measured) => most(readingsOf(measured), { of: largestOf, limit: 256 * KB, show: inKb }),
  },
  { ...rule, id: 'nodes', name: 'nodes', weight: 6, limit: '< 1000, depth < 30, children ≤ 60', judge: tree },
  {
    ...rule,
    id: 'request-time',
    name: 'request time',
    weight: 5,
    limit: '≤ 1 s',
    judge: (measured) => overRequests(measured, (requests) => none(slow(requests))),
  },
  {
    ...rule,
    id: 'requests-at-once',
    name: 'slow requests at once',
    weight: 5,
    limit: '≤ 10 of > 300 ms',
    judge: (measured) => overRequests(measured, slowAtOnce),
  },
  { ...rule, id: 'images-at-once', name: 'images at once', weight: 5, limit: '≤ 20', judge: images },
  { ...rule, id: 'image-cache', name: 'image cache', weight: 4, limit: 'every image', judge: imageCache },
  { ...rule, id: 'image-size', name: 'image size', weight: 4, limit: '≤ shown × dpr²', judge: (measured) => imageSize(measured) },
  {
    ...rule,
    id: 'request-cache',
    name: 'same answer twice',
    weight: 2,
    limit: 'none > 128 KB in 3 min',
    judge: (measured) => overRequests(measured, (requests) => none(repeated(requests))),
  },
]
