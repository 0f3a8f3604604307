/** @jest-environment jsdom */
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { scrolled, stack, visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

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
    page.type(NUMBER, '33010619900307 2837')
    await page.sees('号码校验通过', '还差3项')
    // What is typed stays as typed; the groups stand below it, and in the field once it is left.
    const field = screen.getByLabelText<HTMLInputElement>(NUMBER)
    expect(field.value).toBe('33010619900307 2837')
    fireEvent.focus(field)
    await page.sees('330106 19900307 2837')
    fireEvent.blur(field)
    expect(field.value).toBe('330106 19900307 2837')
    const { platform } = await import('@/runtime')
    expect(platform.storage.get('draft:bind')).toBe('{"admdvs":"","numberType":"ssn","numberStart":"330106"}')
  })

  it('takes place, number and password of a demo person, and the code by a tap', async () => {
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
    // Beside the form as on a page of its own: whether it matters at the doctor's, and what to quote.
    await page.sees('看病买药的医保结算不受影响', '错误代码AUTH-401')
    expect(screen.getByRole('button', { name: '复制错误编号' })).toBeTruthy()
    page.tap('button', '下一步')
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/cards/confirm/index'))
    // Whichever way back the person takes, the code that was used is gone and the rest stands.
    await page.sees('还差1项')
    expect(screen.getByLabelText<HTMLInputElement>('短信验证码').value).toBe('')
    expect(screen.getByLabelText<HTMLInputElement>(NUMBER).value).not.toBe('')

    const confirmation = await renderPage(confirm, null)
    await confirmation.sees('姓名**远', '证件号码3****************7')
    confirmation.tap('button', '确认绑定')
    await waitFor(() => expect(visited.at(-1)).toBe('/pages/home/index'))
    await page.sees('绑定成功')
    cleanup()
    // The next time the page begins anew.
    const again = await renderPage(bind, null)
    await again.sees('选择参保地')
    expect(again.text()).not.toContain('绑定成功')
  })

  it('moves nobody who left before the answer came', async () => {
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
    const { getByRole, unmount } = (await renderPage(confirm, null)).view
    await waitFor(() => getByRole('button', { name: '确认绑定' }))
    visited.length = 0
    fireEvent.click(getByRole('button', { name: '确认绑定' }))
    // The host's own way back is quicker than the insurer.
    stack.push({ $taroPath: 'another' })
    unmount()
    await page.sees('绑定成功')
    expect(visited).toEqual([])
  })

  it('brings what went wrong onto the screen: its button is fixed below, and the notice stands above', async () => {
    const page = await renderPage(bind, 'throttled')
    await page.sees('选择参保地')
    scrolled.length = 0
    page.tap('button', '获取验证码')
    await page.sees('操作太频繁')
    expect(scrolled).toEqual([0])
  })

  it('has nothing to confirm when the second step is opened by its address', async () => {
    const page = await renderPage(confirm, 'card-not-found')
    await page.sees('没有待确认的医保卡')
    page.tap('button', '去绑卡')
    expect(visited.at(-1)).toBe('/subpackages/cards/bind/index')
  })
})
