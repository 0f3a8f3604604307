/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { stack, visited } from '../stubs/taro'
import { leave, renderPage, showPage } from './support/render-page'

const bind = () => import('@/subpackages/cards/bind/index')
const confirm = () => import('@/subpackages/cards/confirm/index')
const NUMBER = '社会保障号码（身份证号）'

describe('bind form', () => {
  afterEach(leave)

  it('says what is missing and checks the number while it is typed', async () => {
    const page = await renderPage(bind, 'card-not-found')
    await page.sees('还差4项', '0/18')
    page.type(NUMBER, '330106 1990')
    await page.sees('10/18', '还差8位')
    page.type(NUMBER, '33010619900307 2838')
    await page.sees('末位校验码不符')
    page.type(NUMBER, '3301061990030728377')
    await page.sees('位数不对', '19/18')
    page.type(NUMBER, '33010619900307 2837')
    await page.sees('号码校验通过', '还差3项')
    // While the field has the focus its text stays as typed and the groups stand below; on blur the field itself is grouped.
    const field = screen.getByLabelText<HTMLInputElement>(NUMBER)
    expect(field.value).toBe('33010619900307 2837')
    fireEvent.focus(field)
    await page.sees('330106 19900307 2837')
    fireEvent.blur(field)
    expect(field.value).toBe('330106 19900307 2837')
    expect(page.app.platform.storage.get('draft:bind')).toBe('{"admdvs":"","numberType":"ssn","numberStart":"330106"}')
  })

  it('fills in place, number and password of a demo person, and the code by a tap', async () => {
    const page = await renderPage(bind, 'wrong-password')
    await page.sees('选择参保地')
    page.tap('button', /演示资料/)
    await page.sees('**远')
    page.tap('button', '**远')
    await page.sees('浙江省·杭州市', '地区码330106与参保地一致', '还差1项')
    page.tap('button', '获取验证码')
    await page.sees('演示短信')
    page.tap('button', '填入')
    page.tap('button', '下一步')
    await page.sees('查询密码不对', '还可以试4次')
    // An inline failure also names the effect on settlement and its reference.
    await page.sees('看病买药的医保结算不受影响', '错误代码AUTH-401')
    expect(screen.getByRole('button', { name: '复制错误编号' })).toBeTruthy()
    page.tap('button', '下一步')
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/cards/confirm/index'))
    // On return to the form, the used code is cleared and all other fields are kept.
    await page.sees('还差1项')
    expect(screen.getByLabelText<HTMLInputElement>('短信验证码').value).toBe('')
    expect(screen.getByLabelText<HTMLInputElement>(NUMBER).value).not.toBe('')

    const confirmation = await showPage(page.app, confirm)
    await confirmation.sees('姓名**远', '证件号码3****************7')
    confirmation.tap('button', '确认绑定')
    await waitFor(() => expect(visited.at(-1)).toBe('/pages/home/index'))
    await page.sees('绑定成功', '可用余额', '4,286.35')
    cleanup()
    // After a successful binding the form starts empty.
    const again = await showPage(page.app, bind)
    await again.sees('选择参保地')
    expect(again.text()).not.toContain('绑定成功')
  })

  it('does not navigate when the page was left before the answer', async () => {
    const page = await renderPage(bind, 'wrong-password')
    await page.sees('选择参保地')
    page.tap('button', /演示资料/)
    await page.sees('**远')
    page.tap('button', '**远')
    page.tap('button', '获取验证码')
    await page.sees('演示短信')
    page.tap('button', '填入')
    page.tap('button', '下一步')
    await page.sees('查询密码不对')
    page.tap('button', '下一步')
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/cards/confirm/index'))
    const { getByRole, unmount } = (await showPage(page.app, confirm)).view
    await waitFor(() => getByRole('button', { name: '确认绑定' }))
    visited.length = 0
    fireEvent.click(getByRole('button', { name: '确认绑定' }))
    // The host's back gesture leaves the page before the answer comes.
    stack.push({ $taroPath: 'another' })
    unmount()
    await page.sees('绑定成功')
    expect(visited).toEqual([])
  })

  it('scrolls to the notice of a failure, because the submit button is fixed below it', async () => {
    const revealed: string[] = []
    const page = await renderPage(bind, 'throttled', ({ platform }) => {
      platform.reveal = (id) => void revealed.push(id)
      return Promise.resolve()
    })
    await page.sees('选择参保地')
    page.tap('button', '获取验证码')
    await page.sees('操作太频繁')
    await waitFor(() => expect(document.getElementById(revealed.at(-1) ?? '')?.textContent).toContain('操作太频繁'))
  })

  it('has nothing to confirm when the second step is opened by its address', async () => {
    const page = await renderPage(confirm, 'card-not-found')
    await page.sees('没有待确认的医保卡')
    page.tap('button', '去绑卡')
    expect(visited.at(-1)).toBe('/subpackages/cards/bind/index')
  })
})
