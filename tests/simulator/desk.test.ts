import fs from 'node:fs'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { NOW } from '../support/browser'
import { ROUTES, type Route } from '../support/routes'
import { sharedBrowser } from '../support/shared-browser'
import { bundleForBrowser } from './bundle'
import { compileProgram } from './compile/compile'
import { VENDORS, type Vendor } from './compile/program'
import { distOf } from './drive/dist'
import { contentTypeOf, filesOf } from './server'
import { linesOf, readBill } from './simulate/bill'
import { isValue, missingIn } from './simulate/differences'
import { deskSite } from './simulate/site'
import { FIRST, linksOf, paramsOf, readState, searchOf, type DeskState } from './simulate/state'

jest.setTimeout(120_000)

describe('a bill that is typed', () => {
  it('has an item a line, 甲 where no level is said', () => {
    expect(readBill('血常规 20 乙\n\n 一次性 采血材料  6.00 自费 \n诊疗费 15.5')).toEqual({
      items: [
        { name: '血常规', amount: 20_00, level: '2' },
        { name: '一次性 采血材料', amount: 6_00, level: '3' },
        { name: '诊疗费', amount: 15_50, level: '1' },
      ],
      wrong: null,
    })
  })

  it('names the first line that cannot be read', () => {
    for (const line of ['血常规', '20', '血常规 0', '血常规 20 丁', '血常规 两元']) expect(readBill(`诊疗费 15\n${line}`).wrong).toBe(2)
  })

  it('of a foreign code has no answer of this insurer', () => {
    expect(linesOf({ status: 'unreadable' })).toEqual(['没读到结果：不是本系统的码。'])
  })
})

describe('the address of the desk', () => {
  const states: DeskState[] = [
    FIRST,
    { ...FIRST, scenario: 'locked' },
    { scenario: 'arrears', page: 'insight', look: 'dark', care: true, width: 320, text: 1.75, persona: null, clock: '2026-08-15T09:41' },
    { ...FIRST, persona: 'retiree', clock: 'real', width: 430, text: 1.29, look: 'light' },
  ]

  it.each(states.map((state) => [searchOf(state), state] as const))('%s is read as it was written', (search, state) =>
    expect(readState(search)).toEqual(state),
  )

  it('is empty at first, and ignores what nobody knows', () => {
    expect(searchOf(FIRST)).toBe('')
    expect(readState('?scenario=none&page=transaction&look=pink&width=1&text=9&persona=me&clock=now&care=yes')).toEqual(FIRST)
  })

  it('has a link for each vendor’s tools and for a browser, with the same parameters', () => {
    const state: DeskState = { ...FIRST, scenario: 'locked', look: 'dark', clock: '2026-07-15T10:00' }
    expect(paramsOf(state)).toBe('scenario=locked&clock=2026-07-15T10:00&look=dark&care=0')
    expect(linksOf(state).map(({ text }) => text.includes(ROUTES.preview) && text.includes(paramsOf(state)))).toEqual([true, true, true])
  })

  it('loads nothing anew for another look, and stays where the scenario is seen', () => {
    expect(paramsOf({ ...FIRST, scenario: 'locked', persona: 'retiree', clock: 'real', care: true }, false)).toBe(
      'look=auto&care=1&page=effect',
    )
    expect(paramsOf({ ...FIRST, persona: 'retiree' }, false)).toBe('look=auto&care=0&page=home')
  })

  it('says when it is for a person, whose phone may stand at any time', () => {
    expect(paramsOf({ ...FIRST, persona: 'retiree' })).toBe('persona=retiree&clock=2026-07-15T09:41&look=auto&care=0&page=home')
    expect(paramsOf({ ...FIRST, persona: 'retiree', clock: 'real' })).toBe('persona=retiree&clock=real&look=auto&care=0&page=home')
  })
})

describe('what differs', () => {
  const texts = (...all: string[]) => all.map((text) => ({ text }))

  it('is what the other phone shows less often', () => {
    expect(missingIn(texts('1', '2', '2'), texts('2', '3'))).toEqual(texts('1', '2'))
    expect(missingIn(texts('1'), texts('1', '1'))).toEqual([])
  })

  it('counts where it has a figure', () => expect(['余额', '4,286.35', '7月'].map(isValue)).toEqual([false, true, true]))
})

describe('the desk of npm run simulate', () => {
  let server: http.Server
  let page: Page
  beforeAll(async () => {
    const host = bundleForBrowser('host/main.ts')
    const programs = new Map(VENDORS.map((vendor) => [vendor, filesOf(compileProgram(distOf(vendor), vendor), host)]))
    const contentAt = deskSite((vendor) => programs.get(vendor))
    server = http.createServer((request, response) => {
      const { content, name } = contentAt(new URL(request.url ?? '/', 'http://desk').pathname)
      response.writeHead(content === null ? 404 : 200, { 'content-type': contentTypeOf(name) })
      response.end(content ?? undefined)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 1000 }, timezoneId: 'Asia/Shanghai' })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await context.clock.install({ time: NOW })
    page = await context.newPage()
    await open()
  })
  /** Opens the desk by an address of its own. */
  const open = (search = '') => page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${search}`)
  const inPhone = (vendor: Vendor) => page.frameLocator(`#${vendor}`)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const search = () => page.evaluate(() => location.search)
  /** Waits until both phones show a page. */
  const bothAt = (route: Route) =>
    page.waitForFunction(
      ([vendors, wanted]) =>
        vendors.every((vendor) => {
          // None while a phone starts.
          const phone = (document.getElementById(vendor) as HTMLIFrameElement).contentWindow as {
            simulator?: { route: () => string }
          } | null
          return phone?.simulator?.route() === wanted
        }),
      [VENDORS, ROUTES[route]] as const,
      { timeout: 20_000 },
    )
  const bothShow = (text: string) => Promise.all(VENDORS.map((vendor) => inPhone(vendor).getByText(text).first().waitFor()))
  afterAll(async () => {
    await page.context().close()
    server.close()
  })

  const said = () => page.locator('#cashier-said')
  /** Presses the button of a scenario, then opens the code on one of the phones. */
  async function show(scenario: string, vendor: 'weapp' | 'alipay'): Promise<void> {
    await page.getByRole('button', { name: scenario, exact: true }).click()
    const phone = page.frameLocator(`#${vendor}`)
    await phone.getByText('个人账户余额').first().waitFor()
    await page.evaluate(
      (name) =>
        (document.getElementById(name) as HTMLIFrameElement).contentWindow?.simulator.go('/subpackages/credential/code/index', 'reLaunch'),
      vendor,
    )
    await phone.getByText('秒后自动刷新').waitFor()
    await page.getByLabel('手机').selectOption(vendor)
  }
  /** The text of the code on the screen, by the phone's own clipboard. */
  async function copyCode(vendor: 'weapp' | 'alipay'): Promise<void> {
    const phone = page.frameLocator(`#${vendor}`)
    await phone.getByText('让演示收银台扫一下').click()
    await phone.getByText('复制这张码的文字').click()
    // WeChat's clipboard is protected by the guide, which is asked once a phone.
    const [copied, guide] = [phone.getByText('已复制，可以粘贴到别处的演示收银台'), phone.getByText('同意', { exact: true })]
    await copied.or(guide).first().waitFor()
    if (await guide.isVisible()) await guide.click()
    await phone.getByText('已复制，可以粘贴到别处的演示收银台').waitFor()
    await page.getByRole('button', { name: '取手机复制的码' }).click()
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>('input[placeholder^=MOCK]')?.value.startsWith('MOCK-'))
  }

  test.each(VENDORS)('%s: settles the code of a phone, which turns into its result', async (vendor) => {
    await show('正常', vendor)
    await copyCode(vendor)
    await page.getByLabel('机构').selectOption('H33010000303')
    await page.getByLabel('项目').fill('血常规 20.00 甲')
    await page.getByRole('button', { name: '扫码结算' }).click()
    await said().getByText('结算成功').waitFor()
    expect(await said().textContent()).toMatch(
      /总费用 20\.00 = 统筹 16\.00 \+ 个人账户 4\.00 \+ 共济 0\.00 \+ 现金 0\.00\n结算后余额 4,282\.35/,
    )
    await page.frameLocator(`#${vendor}`).getByText('结算成功').waitFor()
    // It is used up.
    await page.getByRole('button', { name: '扫码结算' }).click()
    await said().getByText('已过期（EC-EXPIRED）').waitFor()
  })

  test('refuses a code in another city, and where the account is frozen', async () => {
    await show('正常', 'weapp')
    await copyCode('weapp')
    await page.getByLabel('机构').selectOption('H31010000101')
    await page.getByRole('button', { name: '扫码结算' }).click()
    await said().getByText('参保地不符（EC-PLACE）').waitFor()
    await show('欠费冻结', 'weapp')
    await copyCode('weapp')
    await page.getByLabel('机构').selectOption('H33010000303')
    await page.getByLabel('项目').fill('')
    await page.getByRole('button', { name: '扫码结算' }).click()
    await said().getByText('账户冻结（EC-FROZEN）').waitFor()
    expect(await said().textContent()).toContain('没有扣款。')
  })

  test('opens by its link at scenario, page, look, width and text size, on both phones', async () => {
    await open('?scenario=arrears&page=coverage&look=dark&width=320&text=1.29')
    await bothAt('coverage')
    for (const vendor of VENDORS) {
      await inPhone(vendor).locator('.page.theme-dark:not(.tone-operator)').first().waitFor()
      expect(
        await inPhone(vendor)
          .locator('body')
          .evaluate(() => [innerWidth, location.search.includes('font=1.29')]),
      ).toEqual([320, true])
    }
    await press('关怀')
    for (const vendor of VENDORS) await inPhone(vendor).locator('.page.scale-care:not(.tone-operator)').first().waitFor()
    await bothAt('coverage')
    // The scenario is still the loaded one.
    await page.waitForFunction(() => document.getElementById('status-weapp')?.textContent.includes('欠费冻结'))
    expect(await search()).toBe('?scenario=arrears&page=coverage&look=dark&care=1&width=320&text=1.29')
    await press('复制本页链接')
    await page.locator('#link-said').getByText('已复制').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url())
  })

  test('a person, a purchase and the clock reach both phones, and the captions say so', async () => {
    await open()
    await page
      .getByRole('group', { name: '体验身份' })
      .getByRole('button', { name: /^\*\*远/ })
      .click()
    await bothAt('home')
    await bothShow('个人账户余额')
    await page.getByLabel('金额（元）').fill('100')
    await press('两端扣款')
    await page.locator('#purchase-said').getByText('微信：4,286.35 → 4,186.35\n支付宝：4,286.35 → 4,186.35').waitFor()
    await press('+1 天')
    await page.waitForFunction(() => location.search.includes('clock=2026-07-16T'))
    expect(await search()).toMatch(/^\?persona=employee&clock=2026-07-16T09:4\d$/)
    // Moving the clock undoes nothing.
    for (const vendor of VENDORS)
      await page.waitForFunction(
        (id) => document.getElementById(id)?.textContent.includes('**远 · 没有加载场景 · 演示时间 07-16'),
        `status-${vendor}`,
      )
    await press('首页')
    // The day after, 38.00 that was pending is booked.
    await bothShow('4,148')
    await page.locator('#differing').getByText('两端的数值一样').waitFor()
  })

  test('another look keeps the page on which the scenario is seen, another person the moment', async () => {
    await open('?scenario=locked')
    await bothAt('bind')
    await page.locator('#look').getByText('锁定倒计时').waitFor()
    await press('深色')
    for (const vendor of VENDORS) await inPhone(vendor).locator('.page.theme-dark:not(.tone-operator)').first().waitFor()
    await bothAt('bind')
    await bothShow('号码校验通过')
    await press('+1 天')
    await page.waitForFunction(() => location.search.includes('clock=2026-07-16T'))
    await press('−1 天')
    await page.waitForFunction(() => location.search.includes('clock=2026-07-15T'))
    await press('*芮 单位经办人')
    await page.waitForFunction(() =>
      document.getElementById('status-alipay')?.textContent.startsWith('*芮 · 没有加载场景 · 演示时间 07-15'),
    )
    expect(await search()).toMatch(/^\?look=dark&persona=officer&clock=2026-07-15T09:4\d$/)
    await press('浅色')
  })

  test('marks a value that only one phone shows', async () => {
    await open('?scenario=normal&page=home')
    await bothShow('个人账户余额')
    await page.evaluate(() => {
      const { contentWindow } = document.getElementById('alipay') as HTMLIFrameElement
      const { simulatePurchase } = contentWindow!.simulator.operators() as { simulatePurchase: (input: object) => Promise<unknown> }
      return simulatePurchase({ kind: 'pharmacy', amount: 5000 })
    })
    await press('首页')
    await page.waitForFunction(() =>
      /只在微信：.*4,286\n?.*只在支付宝：.*4,236/s.test(document.getElementById('differing')?.textContent ?? ''),
    )
    expect(
      await inPhone('alipay')
        .locator('body')
        .evaluate(() =>
          Array.from(CSS.highlights.get('differs') ?? [])
            .map(String)
            .join(),
        ),
    ).toContain('4,236')
  })

  test('finds scenarios by name, id and what to look at', async () => {
    const shown = () => page.getByRole('group', { name: '场景' }).getByRole('button').filter({ visible: true }).allTextContents()
    await page.getByLabel('搜索场景').fill('locked')
    expect(await shown()).toEqual(['账户锁定'])
    await page.getByLabel('搜索场景').fill('起付线')
    expect(await shown()).toEqual(expect.arrayContaining(['过起付线', '跨年结转']))
    await page.getByLabel('搜索场景').fill('')
    expect((await shown()).length).toBeGreaterThan(30)
  })

  test('is worked by keys, except where somebody types', async () => {
    await open('?scenario=normal')
    await bothAt('home')
    await page.locator('h1').click()
    await page.keyboard.press('2')
    await bothAt('transactions')
    await page.keyboard.press('ArrowRight')
    await page.waitForFunction(() => location.search === '?scenario=sync-delayed')
    await bothAt('home')
    await page.keyboard.press('ArrowLeft')
    await page.waitForFunction(() => location.search === '?scenario=normal')
    await bothAt('home')
    await page.keyboard.press('3')
    await bothAt('services')
    // A phone that starts anew has a window of its own.
    await page.evaluate(() => Object.assign((document.getElementById('weapp') as HTMLIFrameElement).contentWindow ?? {}, { before: true }))
    await page.keyboard.press('r')
    await page.waitForFunction(
      () => !('before' in ((document.getElementById('weapp') as HTMLIFrameElement).contentWindow ?? { before: true })),
    )
    await bothAt('services')
    await page.getByLabel('搜索场景').pressSequentially('2r')
    expect(await search()).toBe('?scenario=normal&page=services')
    await page.getByLabel('搜索场景').fill('')
  })

  test('saves a picture of both screens as they stand', async () => {
    await open('?scenario=normal&page=insight')
    await bothShow('余额分析')
    await page.waitForTimeout(1_500)
    const [download] = await Promise.all([page.waitForEvent('download'), press('两端截图')])
    expect(download.suggestedFilename()).toBe('normal-insight-auto-375.png')
    const stored = await download.path()
    if (process.env.KEEP_PICTURE) fs.copyFileSync(stored, process.env.KEEP_PICTURE)
    const picture = fs.readFileSync(stored)
    const seen = await coloursOf(page, picture)
    expect(seen.size).toEqual([(2 * 375 + 3 * 24) * 2, (812 + 40 + 24) * 2])
    // Letters, lines and areas of both screens; a drawing that failed is of one colour.
    for (const colours of seen.halves) expect(colours).toBeGreaterThan(100)
  })

  test('shows whole phones in the window of a small laptop', async () => {
    await page.setViewportSize({ width: 1280, height: 720 })
    await open('?scenario=normal')
    await bothAt('home')
    const bottoms = await page.evaluate(() => ['weapp', 'alipay'].map((id) => document.getElementById(id)!.getBoundingClientRect().bottom))
    for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(720)
    await page.setViewportSize({ width: 1280, height: 1000 })
  })

  test('has room for both phones and the controls in a window of 900 px', async () => {
    await page.setViewportSize({ width: 900, height: 760 })
    await open('?scenario=normal')
    await bothAt('home')
    const boxes = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      seen: ['weapp', 'alipay', 'desk'].map((id) => {
        const { left, right, top } = document.getElementById(id)!.getBoundingClientRect()
        return { left, right, top }
      }),
    }))
    expect(boxes.wide).toBeLessThanOrEqual(900)
    const [weapp, alipay, controls] = boxes.seen
    expect(weapp!.right).toBeLessThanOrEqual(alipay!.left)
    expect(alipay!.right).toBeLessThanOrEqual(controls!.left)
    expect(controls!.right).toBeLessThanOrEqual(900)
    expect(controls!.top).toBeLessThan(100)
    if (process.env.KEEP_DESK) await page.screenshot({ path: process.env.KEEP_DESK })
    await page.setViewportSize({ width: 1280, height: 1000 })
  })
})

/** Size of a picture, and how many colours each half of it has. */
const coloursOf = (page: Page, picture: Buffer) =>
  page.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      const context = canvas.getContext('2d')!
      context.drawImage(image, 0, 0)
      const half = Math.floor(image.width / 2)
      const halves = [0, half].map((left) => new Set(new Uint32Array(context.getImageData(left, 0, half, image.height).data.buffer)).size)
      return { size: [image.width, image.height], halves }
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
