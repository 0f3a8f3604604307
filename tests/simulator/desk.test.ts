import http from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from 'playwright-core'
import { NOW } from '../support/browser'
import { sharedBrowser } from '../support/shared-browser'
import { bundleForBrowser } from './bundle'
import { compileProgram } from './compile/compile'
import { VENDORS } from './compile/program'
import { distOf } from './drive/dist'
import { contentTypeOf, filesOf } from './server'
import { linesOf, readBill } from './simulate/bill'
import { deskSite } from './simulate/site'

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
    const context = await (await sharedBrowser()).newContext({ viewport: { width: 1280, height: 1000 } })
    await context.clock.install({ time: NOW })
    page = await context.newPage()
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)
  })
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
    await page.waitForFunction(() => document.querySelector('input')?.value.startsWith('MOCK-'))
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
})
