import type { PageFacts } from '../facts'
import type { Wear } from '../looks'
import { inks } from './contrast'
import { absent, beyond, pictures, readable, tree } from './layout'
import { divided, taps, unsafe } from './tap-areas'
import { smallest, unread } from './texts'

interface Task {
  began: number
  took: number
}

/** Functions that the audit calls inside the phone; added before the app starts. */
export interface PageAudit {
  /** @param inset bottom strip in px that the phone reserves @param wear what the page has to show */
  page: (inset: number, wear: Wear) => PageFacts
  /** Longest task (ms) that ended after `since`; the first of them includes opening the page. */
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
  // Measures that scroll the page come last.
  page: (inset, wear) => ({
    ...tree(),
    text: readable(),
    absent: absent(wear),
    pictures: pictures(),
    beyond: beyond(),
    unsafe: unsafe(inset),
    inks: inks(),
    smallest: smallest(),
    unread: unread(),
    divided: divided(),
    taps: taps(),
  }),
  longestTask: (since) => Math.max(0, ...tasks.filter(({ began, took }) => began + took > since).map(({ took }) => took)),
}
