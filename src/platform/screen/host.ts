import type { Screen } from './types'

/** The browser preview: a page has no say in how bright a screen is. */
export const createScreen = (): Screen => ({ brighten: () => () => {} })
