/** ms; the transition continues after the host reported success, and the previous page still receives taps. */
const TRANSITION = 350
/** ms; without an answer by then, the host's callback is taken for lost. */
const PATIENCE = 2_000

interface Route {
  key: string
  /** Calls the host's navigation API; resolves or rejects with its result. */
  go: () => Promise<unknown>
  /** ms after the host's answer during which a repeat of the route is dropped. */
  transition: number
}

/** @returns whether the host navigated; true where its answer was lost */
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
 * Passes routes to the host one at a time, in the order of the taps. WeChat performs every route it is given, so a double tap would
 * open two pages. Alipay does not keep the order of concurrent routes.
 * @returns a function that takes a route. It runs at once where none is running, otherwise after the others.
 * A repeat of the latest route before its transition has ended is dropped. A route that replaces all pages has the transition 0: the
 * same route requested afterwards comes from another page and must run.
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
