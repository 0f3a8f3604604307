import { useEffect, useRef } from 'react'

/** Where pages went, newest last; tests read and clear it. */
export const visited: string[] = []

interface OpenPage {
  $taroPath: string
  route?: string
}
/** What is open, the page in front last; a test that opens another page over it, or goes back, says so here. */
export const stack: OpenPage[] = [{ $taroPath: '/' }]

const go = ({ url }: { url: string }) => {
  visited.push(url)
  return Promise.resolve()
}

const taro = {
  navigateTo: go,
  redirectTo: go,
  switchTab: go,
  reLaunch: go,
  navigateBack: () => go({ url: 'back' }),
  getCurrentPages: () => stack,
  stopPullDownRefresh: () => undefined,
  setNavigationBarTitle: () => Promise.resolve(),
  showToast: () => Promise.resolve(),
  pageScrollTo: () => Promise.resolve(),
  createSelectorQuery: () => ({ select: () => ({ fields: () => ({ exec: () => undefined }) }) }),
  nextTick: (act: () => void) => queueMicrotask(act),
  pxTransform: (px: number) => `${px}px`,
}

export const useRouter = () => ({ params: {} as Record<string, string>, path: '/', $taroPath: '/' })
const shows = new Set<() => void>()
/** What is open shows anew, after what was over it was left. */
export const shownAgain = (): void => shows.forEach((shown) => shown())
/** A page is shown when it is mounted. */
export const useDidShow = (shown: () => void) => {
  const latest = useRef(shown)
  latest.current = shown
  useEffect(() => {
    const show = () => latest.current()
    shows.add(show)
    show()
    return () => void shows.delete(show)
  }, [])
}
export const useDidHide = () => undefined
export const useReady = (ready: () => void) => useEffect(ready, [])
export const useUnload = () => undefined
export const usePullDownRefresh = () => undefined
export const useReachBottom = () => undefined
export const usePageScroll = () => undefined
export const useShareAppMessage = () => undefined

export default taro
