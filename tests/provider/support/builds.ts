import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { ROOT } from '../../build/built'
import { API } from './insurer'

const FOLDER = '.cache/provider'
const newest = (folder: string): number =>
  Math.max(
    0,
    ...fs
      .readdirSync(folder, { recursive: true, withFileTypes: true })
      .map((entry) => fs.statSync(path.join(entry.parentPath, entry.name)).mtimeMs),
  )

/** The app built for the insurer of these tests: by `npm test`, or here; again when sources changed. @returns its folder */
export function providerBuild(target: 'weapp' | 'alipay' | 'h5'): string {
  const output = path.join(ROOT, FOLDER, target)
  const stamp = path.join(output, target === 'h5' ? 'index.html' : 'app.json')
  if (process.env.BUILDS_ARE_FRESH === '1' && fs.existsSync(stamp)) return output
  const sources = Math.max(newest(path.join(ROOT, 'src')), newest(path.join(ROOT, 'config')))
  if (fs.existsSync(stamp) && fs.statSync(stamp).mtimeMs > sources) return output
  execFileSync(process.execPath, [path.join(ROOT, 'node_modules/.bin/taro'), 'build', '--no-check', '--type', target], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', TARO_OUTPUT: `${FOLDER}/${target}`, TARO_APP_API: API },
    stdio: 'pipe',
  })
  return output
}
