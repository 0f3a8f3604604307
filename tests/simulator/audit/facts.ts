import type { Crossing, RequestRecord } from '../host/report'

export interface Size {
  width: number
  height: number
}

/** An element that can be tapped, and the size of its tap area; 0 × 0 when another element covers its middle. */
export interface Tap extends Size {
  name: string
  /** A button of full size: what the page is for, and not a link or a small one beside something. */
  main: boolean
}

/** A text and its contrast with the background. */
export interface Ink {
  text: string
  ratio: number
  needed: number
  colours: string
}

export interface Picture {
  name: string
  mode: string
  shown: Size
  natural: Size
}

/** Said of a page where an error is shown. */
export const FAILED = 'an error stands in place of the content'

/** What is visible and countable on one page at rest. */
export interface PageFacts {
  nodes: number
  depth: number
  children: number
  /** Readable characters below the navigation bar, without white space. */
  text: string
  /** Why it is not the page that was asked for: still a skeleton, an error in place of the content, another look. */
  absent: string[]
  taps: Tap[]
  inks: Ink[]
  pictures: Picture[]
  /** Elements that extend beyond the screen sideways. */
  beyond: string[]
  /** Size (px) of the smallest text. */
  smallest: number
  /** Text that is cut off or that overlaps other text. */
  unread: string[]
  /** Cards that call for more than one thing: the names of their filled buttons. */
  divided: string[]
  /** Tap targets in a fixed bar that extend below the safe area. */
  unsafe: string[]
}

/** One page in one look. Times are ms. */
export interface PageReading {
  path: string
  look: string
  /** Screen width, px. */
  width: number
  /** Page that was on top when it came to rest. */
  arrived: string
  /** From the call that opens the page until its last content was drawn. */
  took: number
  crossings: Crossing[]
  /** Longest task without a pause, logic and view together. */
  longestTask: number
  facts: PageFacts
  /** Intervals that kept running while the app was in the background, and setData calls made meanwhile. */
  hidden: { intervals: number[]; crossings: number }
}

/** A picture requested over the network. */
export interface ImageRequest {
  url: string
  began: number
  ended: number
  cached: boolean
}

/** One walk through all pages, from a cold start, in one look. */
export interface Walk {
  look: string
  pages: PageReading[]
  /** Time to run the modules of the main package at the cold start, ms. */
  scripts: number
  errors: string[]
  deprecated: string[]
  requests: RequestRecord[]
  images: ImageRequest[]
}

/** What style sheets and templates show without being run. */
export interface StaticFacts {
  /** Selectors with `:active`. */
  active: string[]
  /** Selectors of boxes that scroll without inertia on iOS. */
  stiff: string[]
  /** By page: the names its templates bind. */
  bound: Record<string, ReadonlySet<string>>
}

/** Everything the rules judge. */
export interface Measured extends StaticFacts {
  entry: string
  walks: Walk[]
}
