import { createScreen as createHost } from './screen/host'
import type { Screen } from './screen/types'

/** The screen of the host, for the one package that uses it. */
export const createScreen = (): Screen => createHost()
