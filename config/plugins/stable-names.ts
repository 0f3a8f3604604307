import { createRequire } from 'node:module'
import path from 'node:path'

type Digest = (text: string, ...options: unknown[]) => string

const ROOT = path.resolve(__dirname, '../..')

/** The part of a module's identifier that is the same on every machine. */
const portable = (text: string): string =>
  text
    .replace(/[^!|]*[\\/]node_modules[\\/]/g, 'node_modules/')
    .split(ROOT)
    .join('')

/**
 * Taro calls a module that subpackages share by the digest of its absolute path, so that the same sources in another
 * folder would give other bytes. It offers no setting for that name: its own `md5` gets to see the path below the project.
 */
export default (): void => {
  const fromRunner = createRequire(createRequire(__filename).resolve('@tarojs/webpack5-runner'))
  const md5 = fromRunner('md5') as Digest // an untyped package's one function
  const loaded = fromRunner.cache[fromRunner.resolve('md5')]
  if (!loaded) throw new Error('md5 of the Taro runner is not where it was')
  loaded.exports = (text: string, ...options: unknown[]) => md5(portable(text), ...options)
}
