import fs from 'node:fs'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import type { Vendor } from '../compile/program'
import { serveProgram } from '../server'
import type { Shot } from './shots'
import { takeDesk } from './desk-picture'
import { phoneFor, takeScenario } from './take'

const shot = (vendor: Vendor, scenario: Shot['scenario'], route: Shot['route'], look: Shot['look'] = 'light'): Shot => ({
  vendor,
  scenario,
  route,
  look,
})

/** Pictures of the README, each a row of phones. */
const STRIPS: Record<string, Shot[]> = {
  light: [
    shot('weapp', 'normal', 'home'),
    shot('alipay', 'normal', 'insight'),
    shot('weapp', 'normal', 'transactions'),
    shot('alipay', 'normal', 'alerts'),
    shot('weapp', 'card-not-found', 'bind'),
  ],
  states: [
    shot('weapp', 'normal', 'home', 'dark'),
    shot('alipay', 'normal', 'home', 'care'),
    shot('weapp', 'sync-delayed', 'home'),
    shot('alipay', 'offline', 'home'),
    shot('weapp', 'provider-down', 'home'),
  ],
  trust: [
    shot('weapp', 'normal', 'channels'),
    shot('alipay', 'normal', 'verification'),
    shot('weapp', 'pending-charge', 'help'),
    shot('alipay', 'normal', 'security'),
    shot('weapp', 'locked', 'locked'),
  ],
  panel: [shot('weapp', 'normal', 'preview'), shot('alipay', 'arrears', 'preview', 'dark')],
}
/** Width of one phone in a strip, and of the space around it, CSS px. */
const WIDTH = 300
const GAP = 20

const strip = (pictures: readonly Buffer[]): string => {
  const phones = pictures.map(
    (picture) =>
      `<img src="data:image/png;base64,${picture.toString('base64')}" width="${WIDTH}" style="margin-left:${GAP}px;border-radius:20px">`,
  )
  return `<body style="margin:0;padding:${GAP}px 0;background:#dde2e0;display:flex">${phones.join('')}</body>`
}

/** Writes the README's pictures. @returns their paths */
export async function makeStrips(browser: Browser, folder: string, dist: (vendor: Vendor) => string): Promise<string[]> {
  const served = { weapp: await serveProgram(dist('weapp'), 'weapp'), alipay: await serveProgram(dist('alipay'), 'alipay') }
  const files: string[] = []
  for (const [name, shots] of Object.entries(STRIPS)) {
    const pictures: Buffer[] = []
    for (const one of shots) {
      const context = await phoneFor(browser, one, 2)
      await takeScenario(context, served[one.vendor], [one], (_, picture) => pictures.push(picture))
      await context.close()
    }
    const height = Math.round((WIDTH * 812) / 375) + 2 * GAP
    const page = await browser.newPage({ viewport: { width: shots.length * WIDTH + (shots.length + 1) * GAP, height } })
    await page.setContent(strip(pictures))
    const file = path.join(folder, `${name}.png`)
    fs.writeFileSync(file, await page.screenshot())
    await page.close()
    files.push(file)
  }
  const desk = path.join(folder, 'desk.png')
  fs.writeFileSync(desk, await takeDesk(browser, dist, '?scenario=normal&page=home'))
  files.push(desk)
  served.weapp.close()
  served.alipay.close()
  return files
}
