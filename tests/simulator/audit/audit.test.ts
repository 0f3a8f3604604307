import type { Browser } from 'playwright-core'
import { launchBrowser } from '../../support/browser'
import { distOf } from '../drive/dist'
import { openOutput } from '../compile/output'
import { readConfigs } from '../compile/configs'
import { VENDORS } from '../compile/program'
import { auditApp, complaintsOf, type Result } from './audit'
import { LOOKS } from './looks'
import { RULES } from './rules'
import { describeResult } from './table'

jest.setTimeout(240_000)

/**
 * Sum of WeChat's weights of the rules that have something to judge in the demo build. A lower sum means that a rule no longer finds
 * its subject.
 */
const JUDGED = 76

let browser: Browser
let results: Result[]

beforeAll(async () => {
  browser = await launchBrowser()
  results = await Promise.all(VENDORS.map((vendor) => auditApp(vendor, { browser, dist: distOf(vendor) })))
})
afterAll(() => browser.close())

describe.each(VENDORS)('audit of %s', (vendor) => {
  const result = () => results.find((one) => one.vendor === vendor)!
  const measurable = RULES.filter((rule) => !('unmeasured' in rule))

  test('covers every page of the app, in every look', () => {
    const { app } = readConfigs(openOutput(distOf(vendor), vendor))
    for (const walk of result().measured.walks) {
      expect(walk.pages.map(({ path }) => path).sort()).toEqual(Object.keys(app.pages).sort())
    }
    expect(result().measured.walks.map(({ look }) => look)).toEqual(LOOKS.map(({ name }) => name))
  })

  test.each(measurable)('$group: $name', ({ id }) => {
    const judgements = result().judgements.filter(({ rule }) => rule.id === id)
    expect(complaintsOf({ judgements })).toEqual([])
  })

  test("has all points by WeChat's weights, and lists what it could not judge", () => {
    const { score, judged, weights } = result()
    expect({ score, judged, weights }).toEqual({ score: 100, judged: JUDGED, weights: 101 })
    const report = describeResult(result()).join('\n')
    for (const rule of RULES) expect(report).toContain(rule.name)
  })
})
