import { createRequire } from 'node:module'
import path from 'node:path'

type Digest = (text: string, ...options: unknown[]) => string

const ROOT = path.resolve(__dirname, '../..')

/** A module's identifier without the parts that depend on the machine. */
const portable = (text: string): string =>
  text
    .replace(/[^!|]*[\\/]node_modules[\\/]/g, 'node_modules/')
    .split(ROOT)
    .join('')

/**
 * Taro names a module that subpackages share by the MD5 of its absolute path, so the output would depend on the project's
 * folder. There is no setting for it: this replaces Taro's `md5` by one that gets the path relative to the project.
 */
export default (): void => {
  const fromRunner = createRequire(createRequire(__filename).resolve('@tarojs/webpack5-runner'))
  const md5 = fromRunner('md5') as Digest // the package has no types
  const loaded = fromRunner.cache[fromRunner.resolve('md5')]
  if (!loaded) throw new Error('md5 of the Taro runner is not where it was')
  loaded.exports = (text: string, ...options: unknown[]) => md5(portable(text), ...options)
}
