import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Vendor } from './compile/program'
import { distOf } from './drive/dist'
import type { MiniProgram } from './drive/mini-program'
import { complaintsOf, usePhone } from './drive/phone'

jest.setTimeout(90_000)

/** A walk that touches a binding, a measure, the storage and an API; it throws where something is wrong. */
async function walk(app: MiniProgram): Promise<void> {
  await app.scenario('normal')
  await app.sees('¥4,286.35')
  const bar = await app.page.locator('.tab-bar').filter({ visible: true }).boundingBox()
  if (bar?.width !== 375 || bar.height < 44 || bar.height > 80) throw new Error(`layout: tab bar ${JSON.stringify(bar)}`)
  await app.tap('余额提醒')
  await app.sees('现余额4,286.35')
  await app.restart()
  await app.goTo('alerts')
  await app.relaunch('home')
  await app.sees('¥4,286.35')
  await app.scenario('provider-down')
  await app.tap('复制')
  await app.passes(1)
  const complaints = await complaintsOf(app)
  if (complaints.length > 0) throw new Error(complaints.join('\n'))
}

const copies: string[] = []
afterAll(() => copies.forEach((folder) => fs.rmSync(folder, { recursive: true, force: true })))

/** A copy of a build with one thing replaced in one file. */
function broken(vendor: Vendor, file: string, from: string, to: string): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), `broken-${vendor}-`))
  copies.push(dist)
  fs.cpSync(distOf(vendor), dist, { recursive: true })
  const content = fs.readFileSync(path.join(dist, file), 'utf8')
  if (!content.includes(from)) throw new Error(`${file} does not say ${from}: this control controls nothing`)
  fs.writeFileSync(path.join(dist, file), content.replaceAll(from, to))
  return dist
}

const CONTROLS: { name: string; vendor: Vendor; file: string; from: string; to: string; says: RegExp }[] = [
  { name: 'a binding', vendor: 'weapp', file: 'base.wxml', from: 'bindtap="eh"', to: 'bindtap="he"', says: /not on the screen: 现余额/ },
  { name: 'a binding', vendor: 'alipay', file: 'base.axml', from: 'onTap="eh"', to: 'onTap="he"', says: /not on the screen: 现余额/ },
  { name: 'a style unit', vendor: 'weapp', file: 'common.wxss', from: 'rpx', to: 'px', says: /layout: tab bar/ },
  { name: 'a style unit', vendor: 'alipay', file: 'common.acss', from: 'rpx', to: 'px', says: /layout: tab bar/ },
  {
    name: "the shape of a vendor's call",
    vendor: 'alipay',
    file: 'common.js',
    from: 'setStorageSync({key:',
    to: 'setStorageSync({name:',
    says: /not on the screen: ¥4,286.35/,
  },
  {
    name: 'what ends a question',
    vendor: 'weapp',
    file: 'common.js',
    from: 'new Error("signal is aborted without reason")',
    to: 'new Event("signal is aborted without reason")',
    says: /not on the screen: ¥4,286.35|the host lacks the global Event/,
  },
  {
    name: 'what ends a question',
    vendor: 'alipay',
    file: 'common.js',
    from: 'new Error("signal is aborted without reason")',
    to: 'new Event("signal is aborted without reason")',
    says: /not on the screen: ¥4,286.35|the host lacks the global Event/,
  },
  {
    name: 'the name of a call',
    vendor: 'weapp',
    file: 'common.js',
    from: '.setClipboardData(',
    to: '.setClipboardText(',
    says: /the host lacks wx\.setClipboardText/,
  },
]

describe.each(CONTROLS)('with $name broken on $vendor', ({ vendor, file, from, to, says }) => {
  const app = usePhone(vendor, { dist: broken(vendor, file, from, to), tolerant: true })

  test('the walk fails, and says where', async () => {
    await expect(walk(app())).rejects.toThrow(says)
  })
})

describe.each(['weapp', 'alipay'] as const)('with nothing broken on %s', (vendor) => {
  const app = usePhone(vendor)

  test('the walk succeeds', async () => {
    await walk(app())
  })
})
