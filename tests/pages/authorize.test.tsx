/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

const authorize = () => import('@/pages/authorize/index')

describe('authorize', () => {
  afterEach(leave)

  it('opens the agreements where they are named, and ticks nothing by it', async () => {
    const page = await renderPage(authorize, 'authorization-refused')
    await page.sees('还差2项同意')
    page.tap('link', '《用户协议》《隐私保护指引》')
    await page.sees('用户协议与隐私保护指引')
    expect(screen.getAllByRole('checkbox').map((box) => box.getAttribute('aria-checked'))).toEqual(['false', 'false'])
  })
})
