/** @jest-environment jsdom */
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { credentialsIssue } from '@/contract/operations/credentials'
import { accountOverview } from '@/contract/operations/account'
import type { ScanResult } from '@/platform/nearby'
import { leave, renderPage, type Rendered } from './support/render-page'

const mockScan: { result: ScanResult } = { result: { status: 'unavailable' } }
jest.mock('@/platform/nearby', () => ({ createNearby: () => ({ scan: () => Promise.resolve(mockScan.result) }) }))

afterEach(leave)

const panel = (scenario: Parameters<typeof renderPage>[1] = 'normal'): Promise<Rendered> =>
  renderPage(() => import('@/subpackages/preview/index/index'), scenario)
const codeOf = async ({ app }: Rendered): Promise<string> =>
  (await app.client.call(credentialsIssue, { cardId: 'primary' }, { idempotencyKey: 'code' })).data.token
const settle = (page: Rendered): void => page.tap('button', '扫码结算')

describe('the cashier of the preview panel', () => {
  it('settles a pasted code by the ledger, with what it enters, and the balance follows', async () => {
    const page = await panel()
    await page.sees('演示收银台')
    page.type('凭证码', await codeOf(page))
    page.type('项目名称', '血常规')
    const amount = screen.getByLabelText('这一项多少元')
    fireEvent.change(amount, { target: { value: '20' } })
    await waitFor(() => page.tap('button', '加一项'))
    await page.sees('项目：1 项', '血常规甲类20.00')
    settle(page)
    await page.sees('已结算，记到明细、余额和提醒里', '总费用 20.00', '统筹 + 个人账户 + 共济 + 现金 = 总费用，已核对')
    const { data } = await page.app.client.call(accountOverview, { cardId: 'primary' })
    const left = (data.personalAccount?.total ?? 0) / 100
    expect(left).toBeLessThan(4286.35)
    await page.sees(`结算后余额${left.toLocaleString('en', { minimumFractionDigits: 2 })}`)
  })

  it.each([
    ['unavailable', '这台设备没有扫码，可以粘贴码的文字。'],
    ['refused', '没有允许使用相机，可以粘贴码的文字。'],
  ] as const)('says what else can be done where scanning is %s', async (status, text) => {
    mockScan.result = { status }
    const page = await panel()
    await page.sees('演示收银台')
    page.tap('button', '扫一扫')
    await page.sees(text)
  })

  it('takes a code that the camera reads, once', async () => {
    const page = await panel()
    await page.sees('演示收银台')
    const text = await codeOf(page)
    mockScan.result = { status: 'ok', text }
    page.tap('button', '扫一扫')
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('凭证码').value).toBe(text))
    settle(page)
    await page.sees('已结算')
    // Used up: the next scan of it says one word. A second tap within a moment is a double tap.
    await new Promise((resolve) => setTimeout(resolve, 600))
    settle(page)
    await page.sees('已过期', 'EC-EXPIRED', '没有扣款')
  })

  it('shows a code of the person in hand, and refuses it where the account is frozen', async () => {
    const page = await panel('arrears')
    await page.sees('演示收银台')
    page.tap('button', '用当前身份亮一张')
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('凭证码').value).toMatch(/^MOCK-/))
    settle(page)
    await page.sees('账户冻结', 'EC-FROZEN')
  })

  it('says that a foreign code is none of this insurer', async () => {
    const page = await panel()
    await page.sees('演示收银台')
    page.type('凭证码', 'https://example.invalid/pay')
    settle(page)
    await page.sees('没读到结果：不是本系统的码。')
  })

  it('sets the life of the codes that follow', async () => {
    const page = await panel()
    await page.sees('演示收银台')
    page.tap('tab', '30 秒')
    await waitFor(() => expect(screen.getByRole('tab', { name: '30 秒' }).getAttribute('aria-selected')).toBe('true'))
    const { data } = await page.app.client.call(credentialsIssue, { cardId: 'primary' }, { idempotencyKey: 'short' })
    expect(Date.parse(data.expiresAt) - Date.parse(data.issuedAt)).toBe(30_000)
  })
})
