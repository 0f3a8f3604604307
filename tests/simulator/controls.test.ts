import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Vendor } from './compile/program'
import { distOf } from './drive/dist'
import type { MiniProgram } from './drive/mini-program'
import { complaintsOf, usePhone } from './drive/phone'

jest.setTimeout(90_000)

/** Uses a binding, a measurement, the storage and an API; throws where one of them fails. */
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

/** Which of the main package's two scripts has a module is for webpack to decide. */
const SCRIPTS = ['app.js', 'common.js']

/** A copy of a build with one replacement, in the files that hold the text. */
function broken(vendor: Vendor, files: readonly string[], from: string, to: string): string {
  const dist = fs.mkdtempSync(path.join(os.tmpdir(), `broken-${vendor}-`))
  copies.push(dist)
  fs.cpSync(distOf(vendor), dist, { recursive: true })
  const contents = files.map((file) => ({ place: path.join(dist, file), text: fs.readFileSync(path.join(dist, file), 'utf8') }))
  const holders = contents.filter(({ text }) => text.includes(from))
  if (holders.length === 0) throw new Error(`${files.join(', ')} do not say ${from}: this control controls nothing`)
  for (const { place, text } of holders) fs.writeFileSync(place, text.replaceAll(from, to))
  return dist
}

const CONTROLS: { name: string; vendor: Vendor; files: readonly string[]; from: string; to: string; says: RegExp }[] = [
  { name: 'a binding', vendor: 'weapp', files: ['base.wxml'], from: 'bindtap="eh"', to: 'bindtap="he"', says: /not on the screen: 现余额/ },
  { name: 'a binding', vendor: 'alipay', files: ['base.axml'], from: 'onTap="eh"', to: 'onTap="he"', says: /not on the screen: 现余额/ },
  { name: 'a style unit', vendor: 'weapp', files: ['common.wxss'], from: 'rpx', to: 'px', says: /layout: tab bar/ },
  { name: 'a style unit', vendor: 'alipay', files: ['common.acss'], from: 'rpx', to: 'px', says: /layout: tab bar/ },
  {
    name: "the shape of a vendor's call",
    vendor: 'alipay',
    files: SCRIPTS,
    from: 'setStorageSync({key:',
    to: 'setStorageSync({name:',
    says: /not on the screen: ¥4,286.35/,
  },
  {
    name: 'what ends a question',
    vendor: 'weapp',
    files: SCRIPTS,
    from: 'new Error("signal is aborted without reason")',
    to: 'new Event("signal is aborted without reason")',
    says: /not on the screen: ¥4,286.35|the host lacks the global Event/,
  },
  {
    name: 'what ends a question',
    vendor: 'alipay',
    files: SCRIPTS,
    from: 'new Error("signal is aborted without reason")',
    to: 'new Event("signal is aborted without reason")',
    says: /not on the screen: ¥4,286.35|the host lacks the global Event/,
  },
  {
    name: 'the name of a call',
    vendor: 'weapp',
    files: SCRIPTS,
    from: '.setClipboardData(',
    to: '.setClipboardText(',
    says: /the host lacks wx\.setClipboardText/,
  },
]

describe.each(CONTROLS)('with $name broken on $vendor', ({ vendor, files, from, to, says }) => {
  const app = usePhone(vendor, { dist: broken(vendor, files, from, to), tolerant: true })

  test('the walk fails and names the fault', async () => {
    await expect(walk(app())).rejects.toThrow(says)
  })
})

describe.each(['weapp', 'alipay'] as const)('with nothing broken on %s', (vendor) => {
  const app = usePhone(vendor)

  test('the walk succeeds', async () => {
    await walk(app())
  })
})
