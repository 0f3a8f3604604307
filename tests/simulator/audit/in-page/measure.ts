import type { PageFacts } from '../facts'
import { inks } from './contrast'
import { absent, beyond, letters, pictures, tree } from './layout'
import { taps, unsafe } from './tap-areas'

interface Task {
  began: number
  took: number
}

/** The audit's eyes inside the phone; put there before the app starts. */
export interface PageAudit {
  /** @param inset px at the bottom that belong to the phone @param look classes the page must wear */
  page: (inset: number, look: readonly string[]) => PageFacts
  /** Longest piece of work (ms) that ended since a moment: opening a page is inside the first. */
  longestTask: (since: number) => number
}

declare global {
  interface Window {
    pageAudit: PageAudit
  }
}

const tasks: Task[] = []
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) tasks.push({ began: startTime, took: duration })
}).observe({ type: 'longtask', buffered: true })

window.pageAudit = {
  // What moves the page stands last.
  page: (inset, look) => ({
    ...tree(),
    letters: letters(),
    absent: absent(look),
    pictures: pictures(),
    beyond: beyond(),
    unsafe: unsafe(inset),
    inks: inks(),
    taps: taps(),
  }),
  longestTask: (since) => Math.max(0, ...tasks.filter(({ began, took }) => began + took > since).map(({ took }) => took)),
}
