/** @jest-environment jsdom */
import { screen, waitFor } from '@testing-library/react'
import { casesHold } from '@/contract/operations/cases'
import { cardsList } from '@/contract/operations/cards'
import { transactionsList } from '@/contract/operations/transactions'
import { visited } from '../stubs/taro'
import { asPersona, type App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

afterEach(() => {
  leave()
  visited.length = 0
})

/** Somebody insured in two cities stops spending from the account of the card that home does not show. */
async function held(app: App): Promise<string> {
  await asPersona('two-cities')(app)
  const { cards } = (await app.client.call(cardsList, {})).data
  const other = cards.find(({ primary }) => !primary)
  if (!other) throw new Error('no second card')
  const { items } = (await app.client.call(transactionsList, { cardId: other.cardId, from: '2026-01-01', to: '2026-07-15' })).data
  const entry = items.find(({ amount, state }) => amount < 0 && state === 'posted')
  await app.client.call(casesHold, { cardId: other.cardId, transactionId: entry?.id ?? '' })
  return `id=${entry?.id}&card=${other.cardId}`
}

describe('a card that is stopped and is not the one on home', () => {
  it('is named on home, in the one line that leads to the cards', async () => {
    const page = await renderPage(
      () => import('@/pages/home'),
      'normal',
      async (app) => {
        await held(app)
      },
    )
    await page.sees('上海市 · 您已冻结账户支付')
    // It is not about the card that is shown.
    expect(page.text()).not.toContain('账户、凭证和家庭共济都花不了')
    page.tap('button', /上海市 · 您已冻结账户支付/)
    await waitFor(() => expect(visited.at(-1)).toContain('cards/list'))
  })

  it('says so in its row of the list, and leads to the case of that card', async () => {
    let address = ''
    const page = await renderPage(
      () => import('@/subpackages/cards/list'),
      'normal',
      async (app) => {
        address = await held(app)
      },
    )
    await page.sees('您已冻结账户支付', '看进度或恢复')
    expect(screen.getAllByRole('button', { name: '看进度或恢复' })).toHaveLength(1)
    page.tap('button', '看进度或恢复')
    await waitFor(() => expect(visited.at(-1)).toContain(address))
  })

  it('leads from a card in arrears to its own coverage', async () => {
    const page = await renderPage(() => import('@/subpackages/cards/list'), 'arrears')
    await page.sees('账户冻结', '个人账户暂停划入', '哪天起能报销')
    page.tap('button', '哪天起能报销')
    await waitFor(() => expect(visited.at(-1)).toMatch(/coverage\/overview.*card=c/))
  })
})
