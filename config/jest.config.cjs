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

const project = (displayName, testMatch, extra = {}) => ({ displayName, rootDir, testMatch, transform, moduleNameMapper, ...extra })
// What is timed or driven in a browser may be given a second try.
const timed = { setupFilesAfterEnv: ['<rootDir>/tests/support/second-try.ts'] }
const under = (...folders) => folders.map((folder) => `<rootDir>/tests/${folder}/**/*.test.{ts,tsx}`)

// Node is quicker to start than jsdom; only what draws or needs a window gets one (by `@jest-environment jsdom`).
module.exports = {
  rootDir,
  projects: [
    project('unit', [...under('**')], {
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/(build|gates|h5|weapp|first-screen|simulator|provider|bench)/'],
      setupFiles: ['<rootDir>/tests/stubs/environment.ts'],
      // jsdom would otherwise pick browser builds that are ES modules.
      testEnvironmentOptions: { customExportConditions: ['node', 'node-addons'] },
    }),
    project('bench', under('bench'), timed),
    project('build', under('build')),
    project('gates', under('gates')),
    project('h5', under('h5'), timed),
    project('journeys', under('simulator/journeys'), timed),
    project('simulator', under('simulator'), {
      ...timed,
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/tests/simulator/journeys/'],
    }),
    project('provider', under('provider'), timed),
    project('weapp', under('weapp', 'first-screen'), timed),
  ],
}
