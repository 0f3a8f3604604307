import Taro from '@tarojs/taro'
import { callHost } from './call'

/** px that the navigation row and the bar with the button cover. */
const COVERED = { above: 120, below: 110 }
const DURATION = 200

interface Box {
  top: number
  bottom: number
}

/**
 * px by which a page `height` px high has to scroll to show the box and `room` px below it; 0 where they are in view. Where they do not
 * fit, what is below comes first: the cursor is there.
 */
export function scrollNeeded({ top, bottom }: Box, height: number, room: number): number {
  const [from, to, end] = [COVERED.above, height - COVERED.below, bottom + room]
  if (top >= from && end <= to) return 0
  return room > 0 && end - top > to - from ? end - to : top - from
}

/** As `Platform.reveal`, for mini-programs. */
export function reveal(id: string, still: boolean, room: number): void {
  const ask = async () => {
    const called = await callHost<[Box | null, { height: number } | null, { scrollTop: number } | null]>(({ success }) => {
      const query = Taro.createSelectorQuery()
      query.select(`#${id}`).boundingClientRect()
      query.selectViewport().boundingClientRect()
      query.selectViewport().scrollOffset()
      query.exec(success)
    })
    const [box, page, scroll] = called.ok ? called.value : []
    const by = box && page ? scrollNeeded(box, page.height, room) : 0
    if (by !== 0 && scroll) await Taro.pageScrollTo({ scrollTop: Math.max(0, scroll.scrollTop + by), duration: still ? 0 : DURATION })
  }
  // What is shown now is drawn by then. A page that closes meanwhile rejects the call, and nothing has to be shown.
  Taro.nextTick(() => void ask().catch(() => undefined))
}
