import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'

/** No background requests and no display. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium-headless-shell', args: FLAGS })

/** A small phone with a touch screen. */
export const PHONE: BrowserContextOptions & { timezoneId: string } = {
  viewport: { width: 375, height: 812 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

/** Start time of the phone's clock; scenarios are set at the same time. */
export const NOW = new Date('2026-07-15T09:41:00+08:00')
