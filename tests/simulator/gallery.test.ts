import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { SCENARIOS } from '../../mock/demo/scenarios'
import { launchBrowser } from '../support/browser'
import { distOf } from './drive/dist'
import { makeGallery } from './gallery/gallery'
import { ROUTE_NAMES, shotsOf } from './gallery/shots'

jest.setTimeout(60_000)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'gallery-'))
const recoloured = path.join(folder, 'recoloured')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

test('every page in every scenario, look and vendor is on the list', () => {
  expect(shotsOf({})).toHaveLength(ROUTE_NAMES.length * SCENARIOS.length * 3 * 2)
  expect(shotsOf({ vendor: 'weapp', look: 'dark,care', scenario: 'normal', route: 'home' })).toHaveLength(2)
})

test('a second run reports no change, and a recoloured build a change', async () => {
  const choice = { vendor: 'weapp', look: 'light', scenario: 'normal', route: 'home,me' }
  const changes = async (dist: string) =>
    (await makeGallery(browser, { folder, dist: () => dist, choice })).map(({ shot, changed }) => [
      shot.route,
      changed === null ? null : changed > 0,
    ])
  expect(await changes(distOf('weapp'))).toEqual([
    ['home', null],
    ['me', null],
  ])
  expect(await changes(distOf('weapp'))).toEqual([
    ['home', false],
    ['me', false],
  ])
  fs.cpSync(distOf('weapp'), recoloured, { recursive: true })
  const sheet = path.join(recoloured, 'common.wxss')
  fs.appendFileSync(sheet, '.amount{color:#c00000!important}')
  expect(await changes(recoloured)).toEqual([
    ['home', true],
    ['me', false],
  ])
  expect(fs.existsSync(path.join(folder, 'difference/weapp/light/normal/home.png'))).toBe(true)
  expect(fs.readFileSync(path.join(folder, 'index.html'), 'utf8')).toContain('2 pictures, 1 changed')
})
