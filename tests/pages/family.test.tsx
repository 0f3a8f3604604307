/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { asPersona } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

afterEach(leave)

const list = (scenario: Parameters<typeof renderPage>[1] = 'family-grant', before?: Parameters<typeof renderPage>[2]) =>
  renderPage(() => import('@/subpackages/family/list'), scenario, before)
const grantTo = (member: string): Promise<Rendered> => {
  mockAddress.params = { member }
  return renderPage(() => import('@/subpackages/family/grant'), 'family-grant')
}
const quotaOf = (member: string): Promise<Rendered> => {
  mockAddress.params = { member }
  return renderPage(() => import('@/subpackages/family/quota'), 'family-grant')
}

/** Types the code of the sheet that asks for a proof. */
async function prove(app: Rendered): Promise<void> {
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByText('获取验证码'))
  await waitFor(() => fireEvent.click(within(dialog).getByText('填入')))
  await waitFor(() => fireEvent.click(within(dialog).getByRole('button', { name: '验证' })))
  await waitFor(() => expect(app.view.container.querySelector('[role=dialog]')).toBeNull())
}

describe('the page 家人', () => {
  it('has problems first, then the order of adding, with one action each', async () => {
    const page = await list()
    await page.sees('1 位要办，3 位正常', '我可用 4,054.95 = 4,286.35 − 授予未用 231.40', '断缴、待缴费、额度将用完 · 剩 3 次')
    await page.sees(
      '岳母**英 · 66 岁未参保',
      '2025、2026 年度没有缴费，看病全部自费。',
      '今天补缴，报销从10月15日起',
      '不在近亲属范围，共济由您配偶授予看补缴',
    )
    await page.sees(
      '母亲**兰 · 72 岁正常参保',
      '1,905.20最近就医7月14日 药店下次缴费退休不缴',
      '我授予 500.00 · 已用 268.60 · 剩 231.40改额度',
    )
    await page.sees('父亲**山 · 74 岁正常参保', '门诊剩余额度2,588.00最近就医6月30日 门诊下次缴费9月1日起还没有授予额度授予额度')
    await page.sees('女儿**禾 · 6 岁', '您是监护人门诊剩余额度3,000.00', '还没有授予额度亮码')
    const text = page.text()
    expect(['岳母', '母亲', '父亲', '女儿'].map((who) => text.indexOf(`${who}**`))).toEqual(
      ['岳母', '母亲', '父亲', '女儿'].map((who) => text.indexOf(`${who}**`)).sort((a, b) => a - b),
    )
  })

  it('keeps the others when one cannot be read, and says nothing of one who withdrew but the relation', async () => {
    const page = await list('family-grant', async ({ demo }) => {
      await demo.control.answerFamily('member-father', 'withdraw')
    })
    await page.sees('父亲已撤回，去邀请', '再邀请', '1 位要办，2 位正常')
    expect(page.text()).not.toContain('山')
    page.tap('button', '再邀请，父亲')
    await page.sees('父亲等同意中 · 7月15日邀请', '后可再邀请')
  })

  it('has a failure of one row beside the others, and tries again', async () => {
    const page = await list('family-partial')
    await page.sees('父亲**山的数据暂时取不到重试', '母亲**兰 · 72 岁正常参保', '剩 0 次，只留在消息中心', '增加')
    await waitFor(
      () => {
        const retry = screen.queryByRole('button', { name: '重试' })
        if (retry) fireEvent.click(retry)
        expect(page.text()).toContain('2,588.00')
      },
      { timeout: 4_000, interval: 300 },
    )
  })

  it('turns relatives’ alerts off and on, and asks for a send where none is left', async () => {
    const page = await list()
    await page.sees('剩 3 次')
    page.tap('switch', '家人的提醒发给我')
    await page.sees('未开启')
    page.tap('switch', '家人的提醒发给我')
    await page.sees('剩 3 次')
  })

  it('says what is different about the two ways to help, also where nobody is there', async () => {
    const page = await list('normal', asPersona('retiree'))
    await page.sees('还没有家人', '添加家人')
    page.tap('button', '看共济与亲情账户的区别')
    await page.sees('家庭共济：他亮自己的码，花您授予的额度。', '亲情账户：您亮他的码，花他自己的钱。')
  })
})

describe('granting', () => {
  it('counts with each key, needs the tick and a proof, and keeps what is typed', async () => {
    const page = await grantTo('member-father')
    await page.sees('**山（父亲）', '是父母', '双方参保正常', '两地都已开通', '最多 4,016.95 · 已留出结算中 38.00', '填好金额后授予')
    const tick = screen.getByRole('checkbox', { name: '我已看清，授予期间这笔额度自己不能用' })
    expect(tick.getAttribute('aria-checked')).toBe('false')
    page.type('授予多少', '4016.96')
    await page.sees('最多 4,016.95', '超过最多 4,016.95，改小后授予')
    page.type('授予多少', '600')
    await page.sees('这次600.00=您还可用3,454.95', '勾选后授予')
    fireEvent.click(tick)
    await page.sees('授予父亲 600.00 元')
    page.tap('button', '授予父亲 600.00 元')
    await prove(page)
    await page.sees('已授予', '父亲可以用 600.00 元共济额度', '授予未用831.40=您还可用3,454.95')
  })

  it('is not offered for whoever is no 近亲属, and says why', async () => {
    const page = await grantTo('member-mother-in-law')
    await page.sees('**英（岳母）', '不在近亲属范围，不能授予共济')
    expect(page.text()).not.toContain('授予多少')
  })
})

describe('a grant', () => {
  it('shows what is left and every payment, as on the reference screen', async () => {
    const page = await quotaOf('member-mother')
    await page.sees('**兰（母亲）', '共济中', '她还能花', '231.40', '已用268.60', '授予500.00 · 2026-01-12', '您可用4,054.95')
    await page.sees('她用过 3 笔合计 268.60', '06-27 16:48 · 药店购药−68.60剩 231.40', '04-03 16:20 · 药店购药−100.00剩 300.00')
    await page.sees('没花的 231.40 当天退回，她不能再用', '改小最低到已用的 268.60')
  })

  it('is made smaller, not below what is used', async () => {
    const page = await quotaOf('member-mother')
    await page.sees('改小')
    page.tap('button', '改小')
    await screen.findByLabelText('改成多少（元）')
    page.type('改成多少（元）', '268.59')
    await waitFor(() => expect(screen.getByText('请填 268.60 到 499.99 之间的金额')).toBeTruthy())
    page.type('改成多少（元）', '300')
    page.tap('button', await screen.findByRole('button', { name: '改成 300.00 元' }).then(() => '改成 300.00 元'))
    await prove(page)
    await page.sees('授予300.00', '您可用4,254.95')
  })

  it('ends with the unused part returned, and its record stays', async () => {
    const page = await quotaOf('member-mother')
    await page.sees('解除共济')
    fireEvent.click(screen.getByText('解除共济'))
    await waitFor(() => expect(screen.getByText(/没花的 231.40 元退回您的可用余额，花掉的不能收回/)).toBeTruthy())
    await prove(page)
    await page.sees('已结束', '您已解除 · 7月15日', '没花的 231.40 已退回', '您可用4,286.35', '她用过 3 笔')
  })
})
