import { existsSync } from 'node:fs'
import path from 'node:path'

/** The project's folder, found from a test or from a script bundled into `.cache`. */
export const projectRoot = (from: string = __dirname): string =>
  existsSync(path.join(from, 'package.json')) ? from : projectRoot(path.dirname(from))
