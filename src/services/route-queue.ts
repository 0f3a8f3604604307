/** ms; a host's transition goes on after it said that the page is open, and the page below still takes taps. */
const TRANSITION = 350
/** ms; an answer of the host that is not here by then is lost. */
const PATIENCE = 2_000

interface Route {
  key: string
  /** Asks the host; the promise is its answer. */
  go: () => Promise<unknown>
  /** ms after the host's answer during which a repeat is dropped. */
  transition: number
}

/** @returns whether the host went there; an answer that was lost counts as yes */
function answered(go: Route['go']): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), PATIENCE)
    const end = (went: boolean) => {
      clearTimeout(timer)
      resolve(went)
    }
    try {
      go().then(
        () => end(true),
        () => end(false),
      )
    } catch {
      end(false)
    }
  })
}

/**
 * Sends routes to the host one at a time, in the order of the taps. WeChat carries out every route that it is asked for, so a
 * double tap would open two pages; Alipay does not keep the order of routes that are under way together.
 * @returns a function that takes a route: at once when none is under way, else after the others.
 * The latest route asked for again before its transition is over is dropped. A route that leaves no page below has no
 * transition (0): whoever asks for it again is another page.
 */
export function createRouteQueue(): (key: string, go: Route['go'], transition?: number) => void {
  const queue: Route[] = []
  let latest: Route | null = null

  const release = (route: Route) => {
    if (latest === route) latest = null
  }
  const next = async (route: Route): Promise<void> => {
    const went = await answered(route.go)
    if (went && route.transition > 0) setTimeout(() => release(route), route.transition)
    else release(route)
    queue.shift()
    if (queue[0]) void next(queue[0])
  }
  return (key, go, transition = TRANSITION) => {
    if (latest?.key === key) return
    latest = { key, go, transition }
    queue.push(latest)
    if (queue.length === 1) void next(latest)
  }
}
