/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { cardsList } from '@/contract/operations/cards'
import { securitySet } from '@/contract/operations/protection'
import { transactionsList } from '@/contract/operations/transactions'
import { visited } from '../stubs/taro'
import { asPersona, openApp, type App } from './support/open-app'
import { leave, renderPage, showPage, type Rendered } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

afterEach(leave)

const ENTRY = 'employee-hz-20260713-t18'
const page = () => import('@/subpackages/transaction/case/index')
const detail = () => import('@/subpackages/transaction/detail/index')

const withUnlock = async ({ client }: App): Promise<void> => {
  await client.call(securitySet, { biometric: true }, { idempotencyKey: 'on' })
}
/** Names of the operations that were sent. */
const sent = (app: App): string[] => (app.client.call as jest.MockedFunction<App['client']['call']>).mock.calls.map(([{ name }]) => name)

/** The code of the lock screen, typed. */
async function unlock(): Promise<void> {
  await waitFor(() => screen.getByText('短信验证码').click())
  await waitFor(() => screen.getByText('获取验证码').click())
  await waitFor(() => screen.getByText('填入').click())
  await waitFor(() => screen.getByRole('button', { name: '验证' }).click())
}

describe('申请核查 behind the app lock', () => {
  it('asks for nothing about the entry before the phone is unlocked', async () => {
    mockAddress.params = { id: ENTRY }
    const app = await openApp('normal')
    await withUnlock(app)
    jest.spyOn(app.client, 'call')
    const shown = await showPage(app, page)
    await shown.sees('验证后查看', '查看核查前请验证是您本人')
    expect(shown.text()).not.toContain('冻结个人账户支付')
    expect(sent(app)).not.toContain('cases.get')
    await unlock()
    await shown.sees('冻结个人账户支付', '先冻结，再核查')
  })
})

describe('the note of a case', () => {
  const noteOf = ({ drafts }: App) => drafts.store.getState().get(`case-note ${ENTRY}`)
  const file = async (): Promise<Rendered> => {
    mockAddress.params = { id: ENTRY }
    const shown = await renderPage(page, 'normal')
    await shown.sees('冻结个人账户支付')
    shown.type('补充说明', '那天没去过药店')
    expect(noteOf(shown.app)).toEqual({ note: '那天没去过药店' })
    shown.tap('button', '冻结个人账户支付')
    await waitFor(() => screen.getByRole('button', { name: '提交核查' }))
    shown.tap('button', '提交核查')
    return shown
  }

  it('is kept by the case once it is filed, and not in memory any more', async () => {
    const shown = await file()
    await shown.sees('HC-20260715-', '您的说明那天没去过药店')
    await waitFor(() => expect(noteOf(shown.app)).toBeUndefined())
  })

  it('stays while it is not filed', async () => {
    mockAddress.params = { id: ENTRY }
    const shown = await renderPage(page, 'normal')
    await shown.sees('冻结个人账户支付')
    shown.type('补充说明', '那天没去过药店')
    shown.tap('button', '冻结个人账户支付')
    await shown.sees('个人账户支付已冻结')
    expect(noteOf(shown.app)).toEqual({ note: '那天没去过药店' })
  })
})

describe('an entry of another card than the primary one', () => {
  /** The newest entry of the second card. */
  async function secondEntry({ client }: App): Promise<void> {
    const { data } = await client.call(cardsList, {})
    const second = data.cards.find(({ primary }) => !primary)
    if (!second) throw new Error('one card only')
    const { cardId } = second
    const found = await client.call(transactionsList, { cardId, from: '2026-01-01', to: '2026-07-15', group: 'pharmacy' })
    mockAddress.params = { card: cardId, id: found.data.items[0]?.id ?? '' }
  }
  const withSecond = async (app: App): Promise<void> => {
    await asPersona('two-cities')(app)
    await secondEntry(app)
  }

  it('is shown, and led from to its case', async () => {
    const shown = await renderPage(detail, 'normal', withSecond)
    await shown.sees('对这笔有疑问', '流水号')
    shown.tap('button', '对这笔有疑问')
    await waitFor(() => screen.getByText('不是我消费的').click())
    const { id = '', card = '' } = mockAddress.params
    await waitFor(() => expect(visited.at(-1)).toBe(`/subpackages/transaction/case/index?id=${id}&card=${card}`))
  })

  it('stops the account of its own card', async () => {
    const shown = await renderPage(page, 'normal', withSecond)
    await shown.sees('冻结个人账户支付')
    shown.tap('button', '冻结个人账户支付')
    await shown.sees('个人账户支付已冻结')
    shown.tap('button', '提交核查')
    await shown.sees('HC-20260715-')
  })
})
