/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { OperationName } from '@/contract'
import { employerAudit, employerEnter } from '@/contract/operations/employer'
import { employerWorkforce } from '@/contract/operations/employer-accounts'
import { AppError } from '@/services/app-error'
import type { ScenarioId } from '@mock'
import { losing } from './support/losing'
import type { App } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

jest.setTimeout(20_000)

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

afterEach(() => {
  leave()
  mockAddress.params = {}
})

type Before = (app: App) => Promise<void>
const TIMEOUT = '没有及时答复'

const home = (scenario: ScenarioId, before: Before) => renderPage(() => import('@/subpackages/enterprise/home'), scenario, before)

/** The next write of this name fails before the insurer has it. */
const failing =
  (name: OperationName): Before =>
  async (app) => {
    const { call } = app.client
    let failed = false
    app.client.call = async (operation, ...rest) => {
      if (operation.name !== name || failed) return call(operation, ...rest)
      failed = true
      throw new AppError({ code: 'NET-TIMEOUT', reference: 'never-arrived' })
    }
  }

/** How often something of this kind stands in the log. */
const logged = async ({ app }: Rendered, kind: string): Promise<number> =>
  (await app.client.call(employerAudit, { filter: 'all' })).data.items.filter((entry) => entry.kind === kind).length

describe('an employer’s write whose answer is lost', () => {
  it('shows the query that began all the same, and a second tap goes to that one', async () => {
    const page = await home('employer', losing('employer.start-batch'))
    await page.sees('一键查询 112 名已同意员工')
    page.tap('button', '一键查询 112 名已同意员工')
    await page.sees('/ 112，去看进度')
    await waitFor(() => expect(page.text()).not.toContain(TIMEOUT))
    const { latest } = (await page.app.client.call(employerWorkforce, {})).data
    page.tap('button', '一键查询 112 名已同意员工')
    await waitFor(async () => expect((await page.app.client.call(employerWorkforce, {})).data.latest?.batchId).toBe(latest?.batchId))
    // A failure that comes after it is told as ever.
    expect(page.text()).not.toContain(TIMEOUT)
  })

  it('keeps the failure of a query that never began', async () => {
    const page = await home('employer', failing('employer.start-batch'))
    await page.sees('一键查询 112 名已同意员工')
    page.tap('button', '一键查询 112 名已同意员工')
    await page.sees(TIMEOUT, '上次 09:20 的结果')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(page.text()).toContain(TIMEOUT)
  })

  it('reminds once', async () => {
    const page = await home('employer', losing('employer.remind'))
    await page.sees('提醒 11 人')
    page.tap('button', '提醒 11 人')
    await page.sees('7月22日可再提醒')
    await waitFor(() => expect(page.text()).not.toContain(TIMEOUT))
    expect(await logged(page, 'reminded')).toBe(1)
  })

  it('invites once', async () => {
    const page = await home('employer-nobody-asked', losing('employer.ask'))
    await page.sees('还没有员工同意')
    page.tap('button', /^邀请 \d+ 名员工$/)
    await page.sees('邀请已经发出')
    await waitFor(() => expect(page.text()).not.toContain(TIMEOUT))
    expect(await logged(page, 'asked')).toBe(1)
  })

  it('retries the rows once, and says that it runs', async () => {
    const page = await renderPage(
      () => import('@/subpackages/enterprise/batch'),
      'employer-batch',
      async (app) => {
        app.officers.getState().begin((await app.client.call(employerEnter, {})).data)
        mockAddress.params = { batchId: (await app.client.call(employerWorkforce, {})).data.latest?.batchId ?? '' }
        await app.demo.control.moveClock('2026-07-15T09:46:00+08:00')
        await losing('employer.retry-batch')(app)
      },
    )
    await page.sees('重试 2 行')
    page.tap('button', '重试 2 行')
    await page.sees('待查 2')
    await waitFor(() => expect(page.text()).not.toContain(TIMEOUT))
    expect(await logged(page, 'retried')).toBe(1)
  })

  it('makes one file, and lists it as made', async () => {
    const page = await renderPage(() => import('@/subpackages/disclosure/export'), 'employer', losing('employer.export'))
    await page.sees('先选用途')
    page.tap('radio', '补充医疗保险测算')
    await page.sees('先验证，再导出')
    page.tap('button', '先验证，再导出')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByText('获取验证码'))
    await waitFor(() => fireEvent.click(within(dialog).getByText('填入')))
    await waitFor(() => fireEvent.click(within(dialog).getByRole('button', { name: '验证' })))
    await page.sees('导出 112 行')
    page.tap('button', '导出 112 行')
    await page.sees('已导出，编号 EX-20260715-01', 'EX-20260715-01 · 112 行', '剩 3 次下载', '再验证一次')
    await waitFor(() => expect(page.text()).not.toContain(TIMEOUT))
    expect(page.text()).not.toContain('EX-20260715-02 · 112 行'.replace(/\s/g, ''))
  })

  it('files a check once, with its number', async () => {
    const page = await renderPage(() => import('@/subpackages/enterprise/issues'), 'employer', losing('employer.check'))
    await page.sees('5 人')
    page.tap('checkbox', '选中 **玲，提交核对')
    await page.sees('提交核对 1 人')
    page.tap('button', '提交核对 1 人')
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByRole('radio', { name: '银行已扣款，参保地没入账' }))
    await waitFor(() => fireEvent.click(within(dialog).getByRole('button', { name: '提交给参保地' })))
    await page.sees('已提交 1 人', '7月15日已提交核对，编号')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await logged(page, 'check')).toBe(1)
  })
})
