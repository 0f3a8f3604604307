/** @jest-environment jsdom */
import { act, screen, waitFor } from '@testing-library/react'
import { operations } from '@/contract/operations'
import type { App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', params: mockAddress.params }),
  pageScrollTo: () => Promise.resolve(),
}))

const verification = () => import('@/subpackages/verification/index')

/** The user left to authorize and agreed there, while the app was closed. */
async function agreeWhileClosed({ client, platform }: App): Promise<void> {
  const { data: flow } = await client.call(operations['flows.start'], { channel: 'third-party', mode: 'register' })
  const { data: redirect } = await client.call(operations['flows.authorize'], { flowId: flow.flowId })
  platform.authorizationBroughtBack = (state) => (state === redirect.state ? 'demo:agreed' : null)
}

describe('an authorization elsewhere', () => {
  afterEach(leave)

  it('is submitted after a restart once the person consents', async () => {
    const page = await renderPage(verification, 'normal', agreeWhileClosed)
    await page.sees('授权已完成，还没有提交', '请先勾选单独同意')
    page.tap('checkbox', /单独同意/)
    await page.sees('提交授权')
    page.tap('button', '提交授权')
    await page.sees('绑定医保卡', '用这张卡继续')
  })
})

describe('the steps', () => {
  beforeEach(() => (mockAddress.params = { channel: 'national', mode: 'register' }))
  afterEach(() => {
    mockAddress.params = {}
    leave()
  })

  it('name the current step in words, which every host reads out', async () => {
    const page = await renderPage(verification, 'normal')
    await page.sees('手机号验证')
    const spoken = screen.getAllByLabelText(/^第 \d 步 /).map((step) => step.getAttribute('aria-label'))
    expect(spoken).toEqual([
      '第 1 步 手机号验证，进行中',
      '第 2 步 设置密码，未开始',
      '第 3 步 身份证照片，未开始，约 1 分钟',
      '第 4 步 人脸验证，未开始，约 10 秒',
    ])
  })
})

describe('a step without a network', () => {
  beforeEach(() => (mockAddress.params = { channel: 'national', mode: 'sign-in' }))
  afterEach(() => {
    mockAddress.params = {}
    leave()
  })

  const valueOf = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value

  it('stays with what was typed, and reports that there is no network and that submitting failed', async () => {
    const page = await renderPage(verification, 'normal')
    const { outcomes } = page.app.demo
    await page.sees('手机号与密码')
    page.type('手机号', '13800000000')
    page.type('登录密码', 'Sommer-2026')
    act(() => outcomes.override({ network: 'offline' }))
    await page.sees('网络不可用', '正在显示')
    expect(page.text()).not.toContain('金额')
    expect([valueOf('手机号'), valueOf('登录密码')]).toEqual(['13800000000', 'Sommer-2026'])
    page.tap('button', '登录')
    await page.sees('手机没有连上网络。')
    expect([valueOf('手机号'), valueOf('登录密码')]).toEqual(['13800000000', 'Sommer-2026'])
    act(() => outcomes.override({ network: 'real' }))
    await waitFor(() => expect(page.text()).not.toContain('正在显示'), { timeout: 4_000 })
    expect(valueOf('登录密码')).toBe('Sommer-2026')
  })
})
