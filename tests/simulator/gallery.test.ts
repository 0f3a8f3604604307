import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { SCENARIOS } from '../../mock/demo/scenarios'
import { launchBrowser } from '../support/browser'
import { distOf } from './drive/dist'
import { effectOf } from '@/subpackages/preview/index/effects'
import { OWN_SCENARIO } from '../support/own-content'
import { makeBeside } from './gallery/beside'
import { makeGallery, progress } from './gallery/gallery'
import { HELP, unknownNames } from './gallery/help'
import { readOptions } from './gallery/options'
import { referenceOf } from './gallery/references'
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

test('every page in every scenario, look and vendor is on the whole list', () => {
  expect(shotsOf({ all: true })).toHaveLength(ROUTE_NAMES.length * SCENARIOS.length * 3 * 2)
  expect(shotsOf({ vendor: 'weapp', look: 'dark,care', scenario: 'normal', route: 'home' })).toHaveLength(2)
})

test('the usual list has every page where it has its content, and every scenario where it is seen, in every look on both', () => {
  const usual = shotsOf({})
  for (const route of ROUTE_NAMES) {
    const own = usual.filter((shot) => shot.route === route && shot.scenario === (OWN_SCENARIO[route] ?? 'normal'))
    expect([route, own.length]).toEqual([route, 6])
  }
  for (const { id } of SCENARIOS) {
    const seen = usual.filter(({ scenario, route }) => scenario === id && route === effectOf(id).to)
    expect([id, seen.length]).toEqual([id, 6])
  }
  // Few enough for eight minutes.
  expect(usual.length).toBeLessThan(1_000)
})

test('a filter of names that nobody knows is refused by name', () => {
  expect(unknownNames({ vendor: 'weapp', look: 'dark,pink', route: 'home,none' })).toEqual(['--look pink', '--route none'])
  for (const name of ['--vendor', '--look', '--scenario', '--route', '--beside', '--all', 'locked', 'care']) expect(HELP).toContain(name)
})

test('an option that nobody knows, or one that npm kept for itself, is told in a sentence', () => {
  expect(readOptions(['--route', 'home'])).toMatchObject({ route: 'home', all: false })
  expect(() => readOptions(['--rout', 'home'])).toThrow("Unknown option '--rout'. npm run gallery -- --help lists the names")
  expect(() => readOptions(['home'])).toThrow('the -- after gallery is needed')
  expect(() => readOptions(['--look', 'pink'])).toThrow('unknown: --look pink')
})

test('progress says what is done and how long the rest takes', () => {
  expect(progress(100, 400, 60_000)).toBe('100 of 400 pictures, 60 s, about 3 min left')
  expect(progress(0, 400, 0)).toBe('0 of 400 pictures, 0 s, about 0 min left')
})

test('a reference is known by its number, or by page, scenario and look', () => {
  const ids = SCENARIOS.map(({ id }) => id)
  expect(referenceOf('27b.png', ids)).toEqual({ route: 'family-quota', scenario: 'family-grant', look: 'light' })
  const states = { '21': 'home slow', '23': 'home sync-delayed', '24': 'home offline', '25': 'locked locked' }
  for (const [number, state] of Object.entries(states)) {
    const { route, scenario } = referenceOf(`${number}.png`, ids) ?? {}
    expect([number, `${route} ${scenario}`]).toEqual([number, state])
  }
  expect(referenceOf('home.png', ids)).toEqual({ route: 'home', scenario: 'normal', look: 'light' })
  expect(referenceOf('home.arrears.dark.png', ids)).toEqual({ route: 'home', scenario: 'arrears', look: 'dark' })
  for (const file of ['sheet-1.png', 'home.pink.png', '22.png', '99.png', '03.dark.png']) expect(referenceOf(file, ids)).toBeNull()
})

test('references stand beside the running page of both vendors', async () => {
  const [references, to] = [path.join(folder, 'references'), path.join(folder, 'beside')]
  fs.mkdirSync(references)
  for (const name of ['me.png', 'other.png']) fs.writeFileSync(path.join(references, name), '')
  const said: string[] = []
  expect(await makeBeside(browser, references, { to, dist: distOf, say: (line) => said.push(line) })).toHaveLength(1)
  expect(said).toContain('other.png names no page')
  const html = fs.readFileSync(path.join(to, 'index.html'), 'utf8')
  const sources = Array.from(html.matchAll(/ src="([^"]+)"/g), ([, source]) => source ?? '')
  expect(sources).toEqual(['references/me.png', 'pages/weapp/light/normal/me.png', 'pages/alipay/light/normal/me.png'])
  for (const source of sources) expect(fs.existsSync(path.join(to, source))).toBe(true)
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
