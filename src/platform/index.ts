import { createHost } from './host'
import type { Platform } from './types'

export type * from './types'

/** Creates the host of this build. Code of the other hosts is not part of the build. */
export const createPlatform = (): Platform => createHost()
