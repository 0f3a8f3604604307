/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

const PAGES = {
  'a page with a foot': [
    () => import('@/pages/authorize/index'),
    'authorization-refused',
    'link',
    '《用户协议》《隐私保护指引》',
    '用真实时间',
  ],
  'a page with tabs': [() => import('@/pages/me/index'), 'normal', 'button', '退出登录', '6条未读'],
  'a page with its own way back': [
    () => import('@/subpackages/security/centre/index'),
    'normal',
    'button',
    '删除全部数据',
    '其中1台待确认',
  ],
} as const

describe.each(Object.entries(PAGES))('an open sheet on %s', (_, [load, scenario, role, opener, loaded]) => {
  afterEach(leave)

  it('hides the page behind it from a screen reader until it is closed', async () => {
    const page = await renderPage(load, scenario)
    // Wait for the page's data, because late data would change the number of buttons counted below.
    await page.sees(loaded)
    const before = screen.getAllByRole('button').length
    page.tap(role, new RegExp(opener))
    const dialog = await screen.findByRole('dialog')
    // `queryAllByRole` ignores aria-hidden elements, as a screen reader does.
    for (const word of ['button', 'link', 'checkbox', 'tab', 'switch', 'img'])
      for (const found of screen.queryAllByRole(word)) expect(dialog.contains(found)).toBe(true)
    act(() => screen.getAllByRole('button', { name: '关闭' })[0]?.click())
    await waitFor(() => expect(screen.getAllByRole('button')).toHaveLength(before))
  })

  it('keeps the focus inside; Escape closes it and returns the focus to its opener', async () => {
    const page = await renderPage(load, scenario)
    const opens = await waitFor(() => screen.getByRole(role, { name: new RegExp(opener) }))
    opens.focus()
    page.tap(role, new RegExp(opener))
    const dialog = await screen.findByRole('dialog')
    expect(document.activeElement).toBe(dialog)
    act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.activeElement).toBe(opens)
  })
})
