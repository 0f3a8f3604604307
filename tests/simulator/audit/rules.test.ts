import type { RequestRecord } from '../host/report'
import { judge, scoreOf } from './audit'
import type { Measured, PageReading, Walk } from './facts'

const READING: PageReading = {
  path: 'pages/home/index',
  look: 'light 375',
  width: 375,
  arrived: 'pages/home/index',
  took: 300,
  crossings: [{ route: 'pages/home/index', bytes: 1000, at: 0, took: 20, keys: ['root.cn.[0].v'] }],
  longestTask: 80,
  facts: {
    nodes: 100,
    depth: 8,
    children: 6,
    text: `${'余额'.repeat(100)}今天08:30更新`,
    absent: [],
    taps: [],
    inks: [],
    pictures: [],
    beyond: [],
    smallest: 12,
    unread: [],
    divided: [],
    unsafe: [],
  },
  hidden: { intervals: [], crossings: 0 },
}

const measuredWith = (walk: Partial<Walk>, reading: Partial<PageReading> = {}): Measured => ({
  entry: READING.path,
  active: [],
  stiff: [],
  bound: { [READING.path]: new Set(['root']) },
  walks: [
    { look: READING.look, pages: [{ ...READING, ...reading }], scripts: 90, errors: [], deprecated: [], requests: [], images: [], ...walk },
  ],
})

const failing = (measured: Measured): string[] =>
  judge(measured)
    .filter(({ outcome }) => outcome === 'fail')
    .map(({ rule }) => rule.id)

const request = (more: Partial<RequestRecord> = {}): RequestRecord => ({
  url: 'https://provider.example/v1/overview',
  method: 'GET',
  began: 0,
  took: 120,
  status: 200,
  bytes: 900,
  ...more,
})

/** The demo makes no requests and loads no pictures, so these rules are tested here on made-up data. */
describe('rules on requests', () => {
  const of = (...requests: RequestRecord[]) => failing(measuredWith({ requests }))

  test('fast, successful and encrypted answers pass; so does a failure for lack of a session', () => {
    expect(of(request(), request({ status: 401 }))).toEqual([])
  })

  test.each([
    ['request-time', [request({ took: 1200 })]],
    ['requests-at-once', Array.from({ length: 11 }, (_, index) => request({ url: `https://provider.example/${index}`, took: 400 }))],
    ['request-cache', [request({ bytes: 200_000 }), request({ bytes: 200_000, began: 60_000 })]],
    ['request-errors', [request({ status: 500 })]],
    ['request-errors', [request({ status: null })]],
    ['https', [request({ url: 'http://provider.example/' })]],
  ])('%s fails by itself', (id, requests) => {
    expect(of(...requests)).toEqual([id])
  })

  test('an equal answer may come again after three minutes, and a small one at any time', () => {
    expect(of(request({ bytes: 200_000 }), request({ bytes: 200_000, began: 181_000 }), request(), request())).toEqual([])
  })
})

describe('rules on pictures over the network', () => {
  const image = { url: 'https://provider.example/picture.png', began: 0, ended: 500, cached: true }

  test.each([
    ['images-at-once', Array.from({ length: 21 }, () => image)],
    ['image-cache', [{ ...image, cached: false }]],
    ['https', [{ ...image, url: 'http://provider.example/picture.png' }]],
  ])('%s fails by itself', (id, images) => {
    expect(failing(measuredWith({ images: [image] }))).toEqual([])
    expect(failing(measuredWith({ images }))).toEqual([id])
  })
})

describe('limits that no page of the app comes close to', () => {
  const { facts } = READING
  const [crossing] = READING.crossings
  const OF_ME = `已绑定1张医保卡${'管理'.repeat(40)}`
  const ELSEWHERE = { path: 'pages/me/index', arrived: 'pages/me/index' }

  test.each<[string, Partial<PageReading>]>([
    ['nodes', { ...ELSEWHERE, facts: { ...facts, text: OF_ME, nodes: 1000 } }],
    ['nodes', { ...ELSEWHERE, facts: { ...facts, text: OF_ME, depth: 30 } }],
    ['nodes', { ...ELSEWHERE, facts: { ...facts, text: OF_ME, children: 61 } }],
    ['home-budget', { facts: { ...facts, nodes: 301 } }],
    ['small-type', { facts: { ...facts, smallest: 10.9 } }],
    ['care-60', { look: 'care 375', facts: { ...facts, taps: [{ name: 'a button', main: true, width: 300, height: 59 }] } }],
    ['care-one', { look: 'care 375', facts: { ...facts, divided: ['去绑卡 and 看示例'] } }],
    ['first-screen', { took: 5001 }],
    ['render-time', { crossings: [{ ...crossing!, took: 501 }] }],
  ])('%s fails by itself', (id, reading) => {
    expect(failing(measuredWith({}, reading))).toEqual([id])
  })

  test('the shortest of several times counts', () => {
    const measured = measuredWith({}, { took: 9000 })
    const again = measuredWith({}, { took: 400 })
    expect(failing({ ...measured, walks: [...measured.walks, ...again.walks] })).toEqual([])
  })
})

describe('the score', () => {
  test('is a share of the judged weights; rules with nothing to judge are left out', () => {
    const good = scoreOf(judge(measuredWith({})))
    const bad = scoreOf(judge({ ...measuredWith({}), active: ['common.wxss: .card:active'] }))
    expect(good.score).toBe(100)
    expect(bad).toEqual({ ...good, score: ((good.judged - 8) / good.judged) * 100 })
    expect(good.weights).toBe(101)
  })
})

describe('a page behind something', () => {
  const text = `${'绑定一张医保卡'.repeat(20)}去绑卡`

  test('is not measured as the page itself, however much stands there', () => {
    expect(failing(measuredWith({}, { facts: { ...READING.facts, text } }))).toEqual(['content'])
    expect(failing(measuredWith({}))).toEqual([])
  })
})
