/** @jest-environment jsdom */
import { useEffect } from 'react'
import { shownAgain } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

let mockCovered = true
jest.mock('@/subpackages/insight/chart', () => ({
  // A host finds no canvas on a page that another one covers.
  Chart: function MockChart({ label, onFail }: { label: string; onFail: () => void }) {
    useEffect(() => {
      if (mockCovered) onFail()
    }, [onFail])
    return <span>{label}</span>
  },
}))

afterEach(leave)

it('charts that found no canvas, because another page covered theirs, are drawn when it is left', async () => {
  const page = await renderPage(() => import('@/subpackages/insight/index/index'), 'normal')
  await page.sees('图表没有画出来')
  expect(page.text()).not.toContain('环形图')
  mockCovered = false
  shownAgain()
  await page.sees('月末余额折线', '柱形图', '环形图')
  expect(page.text()).not.toContain('图表没有画出来')
})
