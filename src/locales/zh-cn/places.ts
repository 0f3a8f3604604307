/** Texts for choosing the place of insurance, used by three pages. */
export const placeText = {
  place: '参保地',
  choose: '选择参保地',
  search: '搜索城市',
  none: '没有找到这个城市',
} as const
