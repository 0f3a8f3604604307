import { createHost } from './host'
import type { Platform } from './types'

export { simulatePlatform } from './simulated'
export type * from './types'

/** The host this build runs in. The other hosts' code is not part of the build. */
export const createPlatform = (): Platform => createHost()
