/** @jest-environment jsdom */
import { screen } from '@testing-library/react'
import { leave, renderPage } from './support/render-page'

const official = () => import('@/subpackages/security/official/index')
const arrowsIn = (name: RegExp) => screen.getByRole('button', { name }).querySelectorAll('.icon-right').length

describe('official channels', () => {
  afterEach(leave)

  it('show a link arrow only on rows that open another page', async () => {
    const page = await renderPage(official, 'normal')
    const copied = jest.spyOn(page.app.platform, 'copy').mockResolvedValue(true)
    await page.sees('官方渠道名单')
    expect([arrowsIn(/平台网站/), arrowsIn(/12393/)]).toEqual([0, 1])
    page.tap('button', /平台网站/)
    await page.sees('已复制')
    expect(copied).toHaveBeenCalledWith('https://fuwu.nhsa.gov.cn')
  })
})
