/** @jest-environment jsdom */
import { screen, waitFor, within } from '@testing-library/react'
import { employerEnter } from '@/contract/operations/employer'
import { employerWorkforce } from '@/contract/operations/employer-accounts'
import { employerStartBatch } from '@/contract/operations/employer-batches'
import type { ScenarioId } from '@mock'
import type { App } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

// Compiling the page takes seconds in which the batch would go on.
beforeAll(() => import('@/subpackages/enterprise/batch'), 60_000)
afterEach(() => {
  leave()
  mockAddress.params = {}
})

/** Opens the page of the batch that the scenario began, or of one that is begun now. */
const batch = (scenario: ScenarioId, begin = false, then: (app: App) => Promise<void> = async () => undefined): Promise<Rendered> =>
  renderPage(
    () => import('@/subpackages/enterprise/batch'),
    scenario,
    async (app) => {
      const { data: session } = await app.client.call(employerEnter, {})
      app.officers.getState().begin(session)
      const batchId = begin
        ? (await app.client.call(employerStartBatch, { purpose: 'supplementary-plan' })).data.batchId
        : (await app.client.call(employerWorkforce, {})).data.latest?.batchId
      mockAddress.params = { batchId: batchId ?? '' }
      await then(app)
    },
  )

describe('the page 批量查询', () => {
  it('has how far it is, and each failure with its cause', async () => {
    const page = await batch('employer-batch')
    await page.sees('成功')
    // A row more every 0.75 s, from the figures of the reference screen on: 63 + 5 + 44.
    const found = /(\d+)\/112已用(.+)，约还要(\d+)秒成功(\d+)失败5待查(\d+)杭州市(\d+)\/96/.exec(page.text())
    const [all, , remaining, done, left, hangzhou] = (found ?? []).slice(1).map(Number) as [number, number, number, number, number, number]
    expect(done).toBeGreaterThanOrEqual(63)
    expect(hangzhou).toBeGreaterThanOrEqual(58)
    expect([all, done + 5 + left]).toEqual([done + 5, 112])
    expect(remaining).toBeLessThanOrEqual(33)
    await page.sees('可以离开。查询在服务器上继续', '失败 5 行', '重试 2 行', '1 行被限流，09:42 后自动接着查。')
    await page.sees('**0462', '参保地系统超时', '可重试', '查得太快，被限流', '09:42 后可重试', '证件号与参保地不一致', '要更正')
    await page.sees('09:40 撤回了同意', '不再查询', '取消后，已成功的')
  })

  it('goes on while it is shown, at most once a second, and ends at what to do with the results', async () => {
    const sent: number[] = []
    const page = await batch('employer-batch', false, async (app) => {
      const { call } = app.client
      app.client.call = (operation, ...rest) => {
        if (operation.name === 'employer.batch') sent.push(Date.now())
        return call(operation, ...rest)
      }
    })
    await page.sees('/ 112', '约还要')
    await waitFor(() => expect(sent.length).toBeGreaterThan(2), { timeout: 4_500 })
    const gaps = sent.slice(1).map((at, index) => at - sent[index]!)
    // From an answer to the next question, so that two questions are further apart.
    expect(Math.min(...gaps)).toBeGreaterThan(950)
    await page.app.demo.control.moveClock('2026-07-15T09:46:00+08:00')
    await page.sees('112 / 112', '失败 4 行', '看分析', '导出')
    const { length } = sent
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(sent).toHaveLength(length)
  }, 15_000)

  it('says of an outage that nobody was reached and that nothing goes on by itself, and tries every row again', async () => {
    const page = await batch('employer-outage', true, async ({ demo }) => demo.control.moveClock('2026-07-15T09:43:00+08:00'))
    await page.sees('112 / 112', '参保地系统都没有响应', '恢复后点“重试 112 行”接着查', '失败 112 行', '参保地系统超时')
    expect(page.text()).not.toContain('自动接着查')
    // There is nothing to look at or to export.
    expect(screen.queryByRole('button', { name: '看分析' })).toBeNull()
    expect(screen.queryByRole('button', { name: '导出' })).toBeNull()
    await page.app.demo.control.moveClock('2026-07-15T09:47:00+08:00')
    page.tap('button', '重试 112 行')
    await waitFor(() => expect(page.text()).not.toContain('参保地系统都没有响应'))
    await page.app.demo.control.moveClock('2026-07-15T09:50:00+08:00')
    await page.sees('没有失败的行', '看分析')
  }, 15_000)

  it('asks once more before it is stopped, and keeps what is done', async () => {
    const page = await batch('employer-batch')
    await page.sees('取消查询')
    page.tap('button', '取消查询')
    const dialog = await screen.findByRole('dialog')
    expect(dialog.textContent).toMatch(/已成功的 \d+ 行保留，其余 \d+ 行不再查/)
    within(dialog).getByRole('button', { name: '取消查询' }).click()
    await page.sees('已取消', '行保留，其余没有查。', '看分析')
  })

  it('tries again what can be, and nothing else', async () => {
    const page = await batch('employer-batch')
    await page.sees('重试 2 行')
    // The insurers answer again.
    await page.app.demo.control.moveClock('2026-07-15T09:41:50+08:00')
    await page.sees('重试 2 行')
    page.tap('button', '重试 2 行')
    await waitFor(() => expect(page.text()).not.toContain('参保地系统超时'), { timeout: 6_000 })
    await page.sees('证件号与参保地不一致', '撤回了同意')
    expect(screen.queryByRole('button', { name: /^重试/ })).toBeNull()
  })

  it('goes on after the officer’s session ended midway', async () => {
    const page = await batch('employer-session-ends')
    await page.sees('企业查询的登录已结束', '查询在服务器上继续，不会重来')
    page.tap('button', '重新进入')
    await page.sees('/ 112', '成功', '待查')
    expect(page.text()).not.toContain('登录已结束')
  })

  it('says what became of a batch that does not exist', async () => {
    const page = await batch('employer', false, async () => {
      mockAddress.params = { batchId: 'b-none' }
    })
    await page.sees('返回')
    await waitFor(() => expect(page.view.container.querySelector('[role=alert]')).not.toBeNull())
  })

  it('has nothing to show without one', async () => {
    const page = await batch('employer', false, async () => {
      mockAddress.params = {}
    })
    await page.sees('没有这一批查询', '去企业查询')
  })
})
