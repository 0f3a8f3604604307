/** @jest-environment jsdom */
import { cleanup, screen } from '@testing-library/react'
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const home = () => import('@/pages/home/index')

describe('home', () => {
  afterEach(leave)

  it('shows the personal account and the pooled quota separately', async () => {
    const page = await renderPage(home, 'normal')
    await page.sees('¥4,286.35', '当年账户1,352.80', '历年账户2,933.55', '统筹基金·门诊剩余额度', '¥5,393.55', '演示数据')
  })

  it('names the time up to which delayed data is complete', async () => {
    const page = await renderPage(home, 'sync-delayed')
    await page.sees('数据停在7月12日22:10', '¥4,333.15', '恢复后通知我')
    // Amount and bar are both shown as outdated.
    expect(page.view.container.querySelectorAll('.amount-muted')).toHaveLength(1)
    expect(page.view.container.querySelectorAll('.split-bar-stale')).toHaveLength(1)
    page.tap('button', '一步步查原因')
    expect(visited.at(-1)).toBe('/subpackages/help/guide/index?tree=balance&code=BAL-STALE')
  })

  it('names a failure, its effect on settlement and a next step', async () => {
    const page = await renderPage(home, 'provider-down')
    await page.sees('医保系统暂时不可用', '结算以医院、药店窗口为准。', 'SRV-5XX')
  })

  it('links a person without a card to binding', async () => {
    const page = await renderPage(home, 'card-not-found')
    await page.sees('绑定一张医保卡')
    page.tap('button', '去绑卡')
    expect(visited.at(-1)).toBe('/subpackages/cards/bind/index')
  })

  it('waits for the balance of whoever comes after somebody without a card', async () => {
    const page = await renderPage(home, 'normal', async ({ demo, signIn }) => {
      const opened = await demo.control.useScenario('normal')
      if (!opened) throw new Error('nobody is signed in')
      for (const boundCards of [0, 1]) signIn({ ...opened, scope: 'full', phoneMasked: null, boundCards })
    })
    expect(page.text()).not.toContain('绑定一张医保卡')
    await page.sees('¥4,286.35')
  })

  it('reports that figures do not add up and links to the explanation', async () => {
    const page = await renderPage(home, 'mismatch')
    await page.sees('本年账目有12.50元对不上')
    page.tap('button', '去核对')
    expect(visited.at(-1)).toBe('/subpackages/insight/index/index')
  })

  it('says what to do about arrears', async () => {
    const page = await renderPage(home, 'arrears')
    await page.sees('账户自2026年7月1日起冻结')
    // By the rule of 杭州, a frozen account cannot pay.
    await page.sees('按参保地规定，冻结期间个人账户不能支付，余额保留。')
    page.tap('button', '看怎么补缴')
    expect(visited.at(-1)).toBe('/subpackages/help/guide/index?tree=balance&code=BAL-ARREARS')
  })

  it('sends somebody without a session to authorize', async () => {
    visited.length = 0
    await renderPage(home, 'authorization-refused')
    expect(visited).toContain('/pages/authorize/index')
  })

  it('marks the turn of the year at its position on the line', async () => {
    const page = await renderPage(home, 'normal')
    await page.sees('25/08', '今天')
    expect(screen.getByText('26/01').style.left).toBe('45.6%')
    cleanup()
    const january = await renderPage(home, 'year-roll-over')
    await january.sees('26/02', '今天')
    expect(screen.queryByText('27/01')).toBeNull()
  })

  it('shows a decrease since the start of the year in another colour than an increase', async () => {
    const page = await renderPage(home, 'normal')
    await page.sees('较年初+374.35')
    expect(screen.getByText('+374.35').className).toContain('balance-since-more')
    cleanup()
    const less = await renderPage(home, 'arrears')
    await less.sees('较年初−')
    expect(screen.getByText(/^−[\d,]+\.\d\d$/).className).not.toContain('balance-since-more')
  })
})
