const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')

const transform = {
  '^.+\\.tsx?$': [
    '@swc/jest',
    {
      jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
      module: { type: 'commonjs' },
    },
  ],
}

const moduleNameMapper = {
  '^@/(.*)$': '<rootDir>/src/$1',
  '^@mock$': '<rootDir>/mock/index.ts',
  '\\.(scss|css)$': '<rootDir>/tests/stubs/style.ts',
  '^@tarojs/components$': '<rootDir>/tests/stubs/taro-components.tsx',
  '^@tarojs/taro$': '<rootDir>/tests/stubs/taro.ts',
}

/**
 * Globals that every module gets as a parameter: Jest looks all others up in its sandbox, some 100 ns each time, which makes loops over
 * numbers ten times as slow. None that a test replaces, such as `Date`: modules would keep the one from before.
 */
const sandboxInjectedGlobals = ['Array', 'JSON', 'Map', 'Math', 'Number', 'Object', 'Set', 'String', 'Uint32Array', 'Uint8Array']

const common = { rootDir, transform, moduleNameMapper, sandboxInjectedGlobals }
const project = (displayName, testMatch, extra = {}) => ({ displayName, testMatch, ...common, ...extra })
// Suites that measure time or drive a browser may retry a failed test.
const timed = { setupFilesAfterEnv: ['<rootDir>/tests/support/second-try.ts'] }
const under = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`)

// Node starts faster than jsdom; a test that renders or needs a window asks for jsdom by `@jest-environment jsdom`.
module.exports = {
  rootDir,
  projects: [
    project('unit', [...under('**')], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/(build|gates|journeys|weapp|first-screen|simulator|provider|bench)/'],
      setupFiles: ['<rootDir>/tests/stubs/environment.ts'],
      // Without these, jsdom picks browser builds, which are ES modules.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
    }),
    project('bench', under('bench'), timed),
    project('build', under('build')),
    project('gates', under('gates')),
    project('journeys', under('journeys'), timed),
    project('simulator', under('simulator'), timed),
    project('provider', under('provider'), timed),
    project('weapp', under('weapp', 'first-screen')),
  ],
}
