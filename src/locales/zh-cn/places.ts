/** Choosing the place of insurance; three rooms ask for it. */
export const placeText = {
  place: '参保地',
  choose: '选择参保地',
  search: '搜索城市',
  none: '没有找到这个城市',
} as const
