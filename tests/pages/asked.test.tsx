/** @jest-environment jsdom */
import { DISPUTE_REASONS, PRIMARY_CARD } from '@/contract'
import { transactionsDispute } from '@/contract/operations/transaction'
import type { App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

const ENTRY = 'employee-hz-20260713-t18'
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: { id: 'employee-hz-20260713-t18' } }),
}))

/** What an answer may claim: working an entry out again shows amounts, and whether one was taken twice. */
const FINDS: Record<(typeof DISPUTE_REASONS)[number], { says: string; not: string }> = {
  'not-mine': { says: '是不是您本人消费的，核算看不出来', not: '没有重复扣款' },
  'wrong-amount': { says: '重新核算，金额无误。', not: '没有重复扣款' },
  duplicate: { says: '重新核算，没有重复扣款。', not: '金额无误' },
  other: { says: '若是别的情况，请凭编号致电 12393', not: '已受理' },
}

describe('the answer to a question about an entry', () => {
  afterEach(leave)

  it.each(DISPUTE_REASONS)('to %s says what was looked into, and what was not', async (reason) => {
    const asked = async ({ client, demo }: App) => {
      await client.call(transactionsDispute, { cardId: PRIMARY_CARD, transactionId: ENTRY, reason }, { idempotencyKey: reason })
      await demo.control.moveClock('2026-07-28T09:41:00+08:00')
    }
    const page = await renderPage(() => import('@/subpackages/transaction/detail/index'), 'normal', asked)
    const { says, not } = FINDS[reason]
    await page.sees('疑问已答复', says)
    expect(page.text()).not.toContain(not)
  })
})
