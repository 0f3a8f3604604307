import fs from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../support/project-root'

/** npm's own; it has no types here. */
const { satisfies, minVersion } = jest.requireActual<{
  satisfies: (version: string, range: string) => boolean
  minVersion: (range: string) => { version: string } | null
}>('semver')

interface Locked {
  engines?: { node?: string }
  dev?: boolean
}
const read = (file: string): unknown => JSON.parse(fs.readFileSync(path.join(projectRoot(), file), 'utf8'))
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }
const { engines } = read('package.json') as { engines: { node: string } }

test('every package works with the oldest Node that package.json allows, so that npm ci warns of none', () => {
  const oldest = minVersion(engines.node)?.version ?? ''
  const wrong = Object.entries(packages).filter(([, { engines: wanted }]) => wanted?.node && !satisfies(oldest, wanted.node))
  expect(wrong.map(([name, { engines: wanted }]) => `${name}: ${wanted?.node ?? ''}`)).toEqual([])
  // The list is the real one.
  expect(Object.keys(packages).length).toBeGreaterThan(1_000)
})

test('what shows the app is installed without what checks it', () => {
  const kept = (name: string) => packages[`node_modules/${name}`]?.dev !== true
  for (const name of ['@tarojs/cli', '@tarojs/webpack5-runner', 'sass', 'esbuild', 'glass-easel'])
    expect([name, kept(name)]).toEqual([name, true])
  for (const name of ['miniprogram-ci', 'jest', '@electric-sql/pglite', 'playwright-core'])
    expect([name, kept(name)]).toEqual([name, false])
})
