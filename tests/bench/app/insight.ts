import type { Page } from 'playwright-core'
import { ROUTES } from '../../support/routes'
import { settles } from './in-page'
import type { Phone } from './phone'
import type { Row } from './table'

const ROUNDS = 5
/** Charts of the page. */
const CHARTS = 3

/** First opening, the package not loaded yet. @returns ms until the figures are painted, and until something of each chart is */
const firstOpening = (page: Page): Promise<{ data: number; charts: number }> =>
  page.evaluate(
    async ([url, charts]) => {
      const { frame, painted, waiting, drawn } = window.bench
      await frame()
      const began = performance.now()
      void window.simulator.go(url, 'navigateTo')
      const data = painted(
        () => `/${window.simulator.route()}` === url && !waiting() && document.querySelectorAll('.chart').length === charts,
      )
      const pictures = painted(() => drawn().filter((at) => at > began).length === charts)
      return { data: (await data) - began, charts: (await pictures) - began }
    },
    [`/${ROUTES.insight}`, CHARTS] as const,
  )

/** Taps another year. @returns ms from the tap until its figures and its charts are painted */
const yearSwitch = (page: Page, year: number): Promise<number> =>
  page.evaluate(
    async ([index, charts]) => {
      const { frame, painted, waiting, drawn } = window.bench
      const figures = () => Array.from(document.querySelectorAll<HTMLElement>('.chart'), (chart) => chart.getAttribute('aria-label')).join()
      const before = figures()
      const segment = document.querySelectorAll<HTMLElement>('.insight-years .segmented-item')[index]
      if (!segment) throw new Error('no such year')
      await frame()
      const began = performance.now()
      segment.click()
      const isNew = () => !waiting() && figures() !== before && drawn().filter((at) => at > began).length === charts
      return (await painted(isNew)) - began
    },
    [year, CHARTS] as const,
  )

export interface Insight {
  data: number
  charts: number
  /** Switch to a year that is asked for, and to one that was shown before. */
  newYear: number
  sameYear: number
}

/** Opens the charts on a phone that never did, and goes through the years. Times in ms. */
async function openOnce(page: Page): Promise<Insight> {
  const first = await firstOpening(page)
  await settles(page)
  const years: number[] = []
  for (const year of [0, 1, 0]) {
    years.push(await yearSwitch(page, year))
    // The animation of the drawing has to be over.
    await page.waitForTimeout(600)
  }
  const [one = NaN, other = NaN, sameYear = NaN] = years
  return { ...first, newYear: Math.min(one, other), sameYear }
}

/** The shortest times of several phones, because load only adds to them. @param phone opens one at home */
export async function measureInsight(phone: () => Promise<Phone>): Promise<Insight> {
  const least: Insight = { data: Infinity, charts: Infinity, newYear: Infinity, sameYear: Infinity }
  for (let round = 0; round < ROUNDS; round += 1) {
    const { page, close } = await phone()
    await settles(page)
    const found = await openOnce(page)
    for (const name of Object.keys(least) as (keyof Insight)[]) least[name] = Math.min(least[name], found[name])
    await close()
  }
  return least
}

export const insightRows = (vendor: string, { data, charts, newYear, sameYear }: Insight): Row[] => [
  { name: `${vendor}: insight painted, by its data, ms`, value: charts, floor: data, limit: 1.5 },
  { name: `${vendor}: a year for the first time, by 100 ms`, value: newYear, floor: 100, limit: 1 },
  { name: `${vendor}: a year shown before, by 100 ms`, value: sameYear, floor: 100, limit: 1 },
]
