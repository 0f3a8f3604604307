import type { Files } from './types'

/** A mini-program has no folder that the person sees. */
export const createFiles = (): Files => ({ saveText: null })
