import { compileProgram } from './compile/compile'
import { rpxToVw } from './compile/units'
import { distOf } from './drive/dist'

/** Limit for the whole app, ms. */
const LIMIT = 2_000

test.each(['weapp', 'alipay'] as const)('%s compiles without errors within the limit', (vendor) => {
  const { complaints, ms, scripts } = compileProgram(distOf(vendor), vendor)
  expect(complaints).toEqual([])
  expect(ms).toBeLessThan(LIMIT)
  expect(Object.keys(scripts)).toEqual(expect.arrayContaining(['/program.js', '/package/main.js', '/package/subpackages/insight.js']))
})

test('750 rpx are the width of the screen', () => {
  expect(rpxToVw('750rpx')).toBe('100vw')
  expect(rpxToVw('calc(-1.5rpx + 12rpx)')).toBe('calc(-0.2vw + 1.6vw)')
})

test('compiling fails without a build', () => {
  expect(() => compileProgram('/nowhere', 'weapp')).toThrow('run npm run build:weapp first')
})
