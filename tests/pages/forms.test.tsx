/** @jest-environment jsdom */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { FailureNotice } from '@/components/failure-notice'
import type { ScenarioId } from '@mock'
import type { App } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

/** What holds for each form, tried on all of them: where a button leads, where a failure stands, and what the last digit does. */

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  __esModule: true,
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

const CODE = '短信验证码'
const NUMBER = '社会保障号码（身份证号）'

interface Form {
  load: Parameters<typeof renderPage>[0]
  scenario?: ScenarioId
  params?: Record<string, string>
  /** On the way to the form. */
  before?: (page: Rendered) => Promise<void>
  /** Text of the button while something is missing. */
  button: string | RegExp
  /** What the button leads to: the label of a text field, or a text of what else is asked for. */
  first: string
}

const bind = () => import('@/subpackages/cards/bind/index')
const verification = () => import('@/subpackages/verification/index')

const FORMS: Record<string, Form> = {
  快捷登录: {
    load: () => import('@/pages/authorize/index'),
    scenario: 'authorization-refused',
    button: '还差 2 项同意',
    first: '用户协议',
  },
  短信登录: {
    load: () => import('@/pages/authorize/index'),
    scenario: 'authorization-refused',
    before: async (page) => {
      screen.getAllByRole('checkbox').forEach((box) => box.click())
      await page.sees('本机号码快捷登录')
      page.tap('button', '其他手机号登录')
      await page.sees(CODE)
    },
    button: '填写手机号与验证码后登录',
    first: '手机号',
  },
  绑卡: { load: bind, button: '还差 4 项，补全后下一步', first: '参保地' },
  '绑卡，参保地选好之后': {
    load: bind,
    before: async () => {
      fireEvent.click(screen.getByRole('button', { name: /^参保地/ }))
      await waitFor(() => fireEvent.click(screen.getByRole('button', { name: /^杭州/ })))
    },
    button: '还差 3 项，补全后下一步',
    first: NUMBER,
  },
  修改查询密码: { load: () => import('@/subpackages/security/password/index'), button: '还差 3 项', first: '原密码' },
  重置查询密码: {
    load: () => import('@/subpackages/security/password/index'),
    params: { mode: 'reset' },
    button: /^还差 \d 项/,
    first: '参保地',
  },
  添加家人: { load: () => import('@/subpackages/relatives/add/index'), button: '还差 3 项，补全后提交', first: '母亲' },
  核验参保证明: { load: () => import('@/subpackages/coverage/check/index'), button: '请填完整的编号', first: '证明编号' },
  授予额度: {
    load: () => import('@/subpackages/family/grant'),
    scenario: 'family-grant',
    params: { member: 'member-father' },
    button: '填好金额后授予',
    first: '授予多少',
  },
  查追溯码: { load: () => import('@/subpackages/directory/trace/index'), button: '查这盒药', first: '追溯码' },
  手机号验证: { load: verification, params: { channel: 'national', mode: 'register' }, button: /^还差 2 项/, first: '手机号' },
}

/** Entry that a tap led to: the label of the field with the cursor, or the text of what is marked. */
const ledTo = (): string =>
  [document.activeElement?.getAttribute('aria-label'), document.querySelector('[class*=in-view-led]')?.textContent].join(' ')

async function openForm(
  { load, scenario = 'normal', params = {}, before }: Form,
  prepare?: (app: App) => Promise<void>,
): Promise<Rendered> {
  mockAddress.params = params
  const page = await renderPage(load, scenario, prepare)
  await waitFor(() => expect(page.view.container.querySelector('.field, .checkbox')).not.toBeNull(), { timeout: 4_000 })
  await before?.(page)
  return page
}

afterEach(() => {
  leave()
  mockAddress.params = {}
})

describe('a grey button leads to the first entry that is missing:', () => {
  it.each(Object.entries(FORMS))('%s', async (_name, form) => {
    await openForm(form)
    const button = await screen.findByRole('button', { name: form.button })
    expect(button.getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(button)
    await waitFor(() => expect(ledTo()).toContain(form.first))
  })
})

/** Fills the form of binding; the code was sent, and is typed digit by digit by the caller. */
async function fillBinding(
  page: Rendered,
  { password, number = '330106199003072837' }: { password: string; number?: string },
): Promise<string> {
  fireEvent.click(screen.getByRole('button', { name: /^参保地/ }))
  await waitFor(() => fireEvent.click(screen.getByRole('button', { name: /^杭州/ })))
  page.type(NUMBER, number)
  page.type('医保查询密码', password)
  page.tap('button', '获取验证码')
  await page.sees('5分钟内有效')
  return /验证码(\d{6})/.exec(page.text())?.[1] ?? ''
}

describe('a failure about an entry stands before it, and the cursor goes there:', () => {
  it('a wrong password, with the tries left', async () => {
    const page = await renderPage(bind, 'wrong-password')
    page.type(CODE, await fillBinding(page, { password: 'Wrong2026x' }))
    await page.sees('还可以试')
    const notice = page.view.container.querySelector('.banner-danger')
    const field = screen.getByLabelText('医保查询密码')
    expect(notice?.textContent).toMatch(/还可以试 \d 次/)
    expect(notice?.closest('.in-view')?.nextElementSibling?.contains(field)).toBe(true)
    await waitFor(() => expect(document.activeElement).toBe(field))
    // What was typed stays.
    expect((field as HTMLInputElement).value).toBe('Wrong2026x')
  })

  it('a wrong code', async () => {
    const page = await renderPage(bind, 'normal')
    const code = await fillBinding(page, { password: 'Right2026x' })
    page.type(CODE, code === '111111' ? '222222' : '111111')
    await page.sees('验证码不对')
    const field = screen.getByLabelText(CODE)
    expect(page.view.container.querySelector('.banner-danger')?.closest('.in-view')?.nextElementSibling?.contains(field)).toBe(true)
    await waitFor(() => expect(document.activeElement).toBe(field))
  })
})

describe('the last digit of a code', () => {
  it('sends the form once, unless something else is missing', async () => {
    const page = await renderPage(bind, 'normal')
    const sent = jest.spyOn(page.app.client, 'call')
    const looks = () => sent.mock.calls.filter(([operation]) => operation.name === 'cards.verify').length
    page.tap('button', '获取验证码')
    await page.sees('5分钟内有效')
    const code = /验证码(\d{6})/.exec(page.text())?.[1] ?? ''
    page.type(CODE, code)
    await page.sees('还差3项')
    expect(looks()).toBe(0)
    page.type(CODE, code.slice(0, 5))
    fireEvent.click(screen.getByRole('button', { name: /^参保地/ }))
    await waitFor(() => fireEvent.click(screen.getByRole('button', { name: /^杭州/ })))
    page.type(NUMBER, '330106199003072837')
    page.type('医保查询密码', 'Wrong2026x')
    await page.sees('还差1项')
    expect(looks()).toBe(0)
    page.type(CODE, code)
    await waitFor(() => expect(looks()).toBe(1))
    // A failure does not send it again by itself.
    await page.sees('还可以试')
    expect(looks()).toBe(1)
  })

  it('does not do what cannot be undone', async () => {
    const page = await renderPage(() => import('@/subpackages/cards/list/index'), 'normal')
    await page.sees('解绑')
    fireEvent.click(screen.getAllByRole('button', { name: /解绑/ })[0]!)
    const dialog = await screen.findByRole('dialog')
    fireEvent.click(within(dialog).getByText('获取验证码'))
    await page.sees('5分钟内有效')
    const sent = jest.spyOn(page.app.client, 'call')
    page.type(CODE, /验证码(\d{6})/.exec(page.text())?.[1] ?? '')
    await new Promise((after) => setTimeout(after, 300))
    expect(sent.mock.calls.map(([{ name }]) => name)).not.toContain('cards.unbind')
  })
})

describe('a refusal is the person’s choice', () => {
  it.each(['SUB-REFUSED', 'SUB-BANNED', 'SUB-OFF'] as const)('%s is never red', (code) => {
    const view = render(<FailureNotice failure={{ code, reference: 'r-1' }} />)
    expect(view.container.querySelector('.banner-danger')).toBeNull()
    expect(view.container.querySelector('.banner-warn')).not.toBeNull()
  })
})

it('a form in a sheet marks what is missing and leaves the page behind it where it is', async () => {
  const revealed: string[] = []
  const page = await renderPage(
    () => import('@/subpackages/security/centre/index'),
    'normal',
    ({ platform }) => {
      platform.reveal = (id) => void revealed.push(id)
      return Promise.resolve()
    },
  )
  await page.sees('删除全部数据')
  page.tap('button', /^删除全部数据/)
  page.type('请输入“删除”两个字确认', '删除')
  await page.sees(CODE)
  page.tap('tab', '刷脸')
  fireEvent.click(await screen.findByRole('button', { name: '勾选同意后开始刷脸' }))
  await waitFor(() => expect(ledTo()).toContain('人脸'))
  expect(revealed).toEqual([])
})
