import type { Crossing, RequestRecord } from '../host/report'

export interface Size {
  width: number
  height: number
}

/** Something that can be tapped, and the area in which a finger reaches it; nothing of it when something else lies over its middle. */
export interface Tap extends Size {
  name: string
}

/** A text and how it stands out from what is behind it. */
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

/** What can be seen and counted on one page at rest. */
export interface PageFacts {
  nodes: number
  depth: number
  children: number
  /** Characters that can be read below the navigation row. */
  letters: number
  /** What keeps it from being the page that was asked for: still a skeleton, an error in place of the content, another look. */
  absent: string[]
  taps: Tap[]
  inks: Ink[]
  pictures: Picture[]
  /** What sticks out sideways. */
  beyond: string[]
  /** Text that is cut off, or that lies over other text. */
  unread: string[]
  /** What can be tapped in a fixed bar, and reaches below the safe area. */
  unsafe: string[]
}

/** One page in one look. Times are ms. */
export interface PageReading {
  path: string
  look: string
  /** px of the screen. */
  width: number
  /** Page that was on top when it came to rest. */
  arrived: string
  /** From the call that opens the page until the last of its first content was drawn. */
  took: number
  crossings: Crossing[]
  /** Longest piece of work without a pause, logic and view together. */
  longestTask: number
  facts: PageFacts
  /** Intervals that went on after the person left the app, and setData calls made meanwhile. */
  hidden: { intervals: number[]; crossings: number }
}

/** A picture that came over the network. */
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
  /** Time the modules of the main package took to run at the cold start, ms. */
  scripts: number
  errors: string[]
  deprecated: string[]
  requests: RequestRecord[]
  images: ImageRequest[]
}

/** What the style sheets and templates say without being run. */
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
