import type { Page } from 'playwright-core'

/** A page is at rest after this time without a request, a skeleton or setData, ms. */
const STILL = 150

declare global {
  interface Window {
    bench: Bench
  }
}

/** What a measure in the page itself needs; `install` puts it there. Times are ms of the page's clock. */
interface Bench {
  /** Resolves at the beginning of the next frame. */
  frame: () => Promise<unknown>
  /** Resolves in the frame after the one in which this is true for the first time: what made it true is then painted. */
  painted: (true_: () => boolean) => Promise<number>
  /** Visible skeletons of the page on top. */
  waiting: () => boolean
  /** When each canvas of the page on top was last drawn on; 0 for an empty one. */
  drawn: () => number[]
}

/** Longest wait for anything, ms. */
const PATIENCE = 10_000

function installInPage(patience: number): void {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
  const top = () => Array.from(document.querySelectorAll<HTMLElement>('wx-page')).find(({ hidden }) => !hidden)
  const drawnAt = new WeakMap<HTMLCanvasElement, number>()
  // Noting the calls costs less than reading the pictures, which would slow down what is measured.
  for (const name of ['fill', 'stroke', 'fillText'] as const) {
    const draw = CanvasRenderingContext2D.prototype[name] as (...given: unknown[]) => void
    CanvasRenderingContext2D.prototype[name] = function noted(this: CanvasRenderingContext2D, ...given: unknown[]) {
      drawnAt.set(this.canvas, performance.now())
      draw.apply(this, given)
    }
  }
  window.bench = {
    frame,
    async painted(isTrue) {
      const began = performance.now()
      for (;;) {
        await frame()
        if (isTrue()) break
        if (performance.now() - began > patience) throw new Error(`not painted: ${String(isTrue)}`)
      }
      // A task after the frame's own work.
      await new Promise((resolve) => setTimeout(resolve))
      return performance.now()
    },
    waiting: () =>
      Array.from(top()?.querySelectorAll<HTMLElement>('.skeleton-block') ?? []).some(({ offsetParent }) => offsetParent !== null),
    drawn: () => Array.from(top()?.querySelectorAll('canvas') ?? [], (canvas) => drawnAt.get(canvas) ?? 0),
  }
}

export const install = (page: Page): Promise<void> => page.evaluate(installInPage, PATIENCE)

/** Waits until the page on top has its answers. @returns when the view had the last of them, ms of the page's clock */
export const settles = (page: Page): Promise<number> =>
  page.evaluate(async (still) => {
    const { report } = window.simulator
    const last = () => Math.max(0, ...report.crossings.map(({ at, took }) => at + took))
    const drawn = () => report.crossings.length > 0 && report.crossings.every(({ took }) => took > 0)
    const asking = () => report.requests.some(({ took }) => took === null)
    while (!drawn() || asking() || window.bench.waiting() || performance.now() - last() < still) {
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
    return last()
  }, STILL)

export type Route = 'navigateTo' | 'switchTab' | 'reLaunch'

/**
 * Goes to a page from the beginning of a frame, and waits until its first view is painted. @param url with a leading slash
 * @returns ms
 */
export const opens = (page: Page, url: string, type: Route): Promise<number> =>
  page.evaluate(
    async ([to, how]) => {
      const { report, go } = window.simulator
      const path = to.slice(1).split('?')[0]
      const known = report.crossings.length
      await window.bench.frame()
      const began = performance.now()
      await go(to, how)
      const seen = () => report.crossings.slice(known).some((crossing) => crossing.route === path && crossing.took > 0)
      return (await window.bench.painted(seen)) - began
    },
    [url, type] as const,
  )

export const goBack = (page: Page): Promise<void> => page.evaluate(() => window.simulator.back())
