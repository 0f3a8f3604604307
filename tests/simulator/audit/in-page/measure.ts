import type { PageFacts } from '../facts'
import type { Wear } from '../looks'
import { inks } from './contrast'
import { absent, beyond, letters, pictures, tree } from './layout'
import { taps, unsafe } from './tap-areas'
import { unread } from './texts'

interface Task {
  began: number
  took: number
}

/** The audit's eyes inside the phone; put there before the app starts. */
export interface PageAudit {
  /** @param inset px at the bottom that belong to the phone @param wear what the page must wear */
  page: (inset: number, wear: Wear) => PageFacts
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
  page: (inset, wear) => ({
    ...tree(),
    letters: letters(),
    absent: absent(wear),
    pictures: pictures(),
    beyond: beyond(),
    unsafe: unsafe(inset),
    inks: inks(),
    unread: unread(),
    taps: taps(),
  }),
  longestTask: (since) => Math.max(0, ...tasks.filter(({ began, took }) => began + took > since).map(({ took }) => took)),
}
