import { useEffect } from 'react'

/** Where pages went, newest last; tests read and clear it. */
export const visited: string[] = []

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
  getCurrentPages: () => [{}],
  getCurrentInstance: () => ({ router: { path: '/' } }),
  stopPullDownRefresh: () => undefined,
  setNavigationBarTitle: () => Promise.resolve(),
  showToast: () => Promise.resolve(),
  pageScrollTo: () => Promise.resolve(),
  createSelectorQuery: () => ({ select: () => ({ fields: () => ({ exec: () => undefined }) }) }),
  pxTransform: (px: number) => `${px}px`,
}

export const useRouter = () => ({ params: {} as Record<string, string>, path: '/' })
/** A page is shown once, when it is mounted. */
export const useDidShow = (shown: () => void) => useEffect(shown, [])
export const useDidHide = () => undefined
export const useReady = (ready: () => void) => useEffect(ready, [])
export const useUnload = () => undefined
export const usePullDownRefresh = () => undefined
export const useReachBottom = () => undefined
export const usePageScroll = () => undefined
export const useShareAppMessage = () => undefined

export default taro
