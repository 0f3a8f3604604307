/** @jest-environment jsdom */
import { act, screen, waitFor, within } from '@testing-library/react'
import type { App } from './support/open-app'
import { asPersona } from './support/open-app'
import { visited } from '../stubs/taro'
import { leave, renderPage, showPage } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

// A search and a filing take a while on a busy machine.
jest.setTimeout(20_000)

const institutions = () => import('@/subpackages/directory/institutions/index')
const institution = () => import('@/subpackages/directory/institution/index')
const drugs = () => import('@/subpackages/directory/drugs/index')
const price = () => import('@/subpackages/directory/price/index')
const trace = () => import('@/subpackages/directory/trace/index')
/** A distance in a row's line of facts. */
const KILOMETRES = /·[\d.]+(公里|米)·/
const METFORMIN = 'XA10BDEMO0002007DF20F94'
/** Two packs, and no pharmacy sells either. */
const HOSPITAL_ONLY = 'XL01EDEMO0136009A993DDC'

afterEach(() => {
  mockAddress.params = {}
  leave()
})

describe('institutions', () => {
  it('ask for no position before it is used, and show districts instead of kilometres', async () => {
    const page = await renderPage(institutions, 'normal')
    await page.sees('全部区', '西湖区', '用我的位置，看距离', '共', '统筹支付')
    expect(page.text()).not.toMatch(KILOMETRES)
    page.tap('button', '用我的位置，看距离')
    await page.sees('云栖湖人民医院', '620米', '850米', '1.1公里', '距离最近')
    expect(page.text()).not.toContain('全部区')
    page.tap('tab', '药店')
    await page.sees('百草和大药房（青枫路店）', '安和堂药房（湖滨店）', '未开通')
  })

  it('say what a refusal means, and go on without kilometres', async () => {
    const page = await renderPage(institutions, 'location-refused')
    await page.sees('用我的位置，看距离')
    page.tap('button', '用我的位置，看距离')
    await page.sees('没有允许使用位置', '按区看也可以', '去设置', '西湖区')
    page.tap('tab', '西湖区')
    await page.sees('云栖湖人民医院')
    expect(page.text()).not.toMatch(KILOMETRES)
  })

  it('have the numbers of the pins on the plan', async () => {
    const page = await renderPage(institutions, 'normal')
    await page.sees('用我的位置，看距离')
    page.tap('button', '用我的位置，看距离')
    await page.sees('1云栖湖人民医院', '2百草和大药房（青枫路店）', '3青枫社区卫生服务中心')
    const plan = screen.getByRole('img', { name: /示意图，标了列表前 6 家/ })
    expect(
      within(plan)
        .getAllByText(/^\d$/)
        .map(({ textContent }) => textContent),
    ).toEqual(['1', '2', '3', '4', '5', '6'])
  })

  it('explain an empty search, and what a filing changes in another city', async () => {
    const page = await renderPage(institutions, 'normal')
    await page.sees('统筹支付')
    page.type('医院、药店名称或科室', '没有这一家')
    await page.sees('没有找到这样的机构')
    page.tap('button', '看全部')
    await page.sees('去这里')
    page.tap('button', /换城市/)
    await page.sees('上海市')
    page.tap('button', /^上海市/)
    await page.sees('没有异地备案', '不能直接结算', '70%')
    page.tap('button', /换城市/)
    await page.sees('北京市')
    page.tap('button', /^北京市/)
    await page.sees('已办临时异地备案', '2026年10月31日', '参保地的90%')
  })
})

describe('an institution', () => {
  it('says what the fund pays this person there, and is kept as a favourite', async () => {
    mockAddress.params = { id: 'H33010000303' }
    const page = await renderPage(institution, 'normal')
    await page.sees('青枫社区卫生服务中心', '80%', '门诊至20:00', '每天08:00–20:00', '家庭医生', '全科、中医科、慢病门诊', '收藏')
    page.tap('button', '收藏')
    await page.sees('已收藏')
    const { data } = await page.app.client.call((await import('@/contract/operations/institutions')).institutionsList, {
      ...{ cardId: 'primary', favourites: 'only' as const },
    })
    expect(data.items.map(({ name }) => name)).toEqual(['青枫社区卫生服务中心'])
  })

  it('that does not exist leads back to the list', async () => {
    mockAddress.params = { id: 'H99999900101' }
    const page = await renderPage(institution, 'normal')
    await page.sees('没有找到这家机构')
  })

  it('has the ratio of whoever asks', async () => {
    mockAddress.params = { id: 'H33010000101' }
    const page = await renderPage(institution, 'normal', asPersona('retiree'))
    await page.sees('云栖湖人民医院', '82%')
  })
})

describe('drugs', () => {
  it('are searched by initials, and estimated as on the reference screen', async () => {
    const page = await renderPage(drugs, 'normal')
    await page.sees('全部393')
    page.type('药名、首字母或分类', 'ejsg')
    await page.sees('全部8', '甲类1', '乙类7', '西药›消化道和代谢›糖尿病用药')
    page.tap('button', /二甲双胍缓释片.*0\.5g/)
    await page.sees('药费60.00元，在云栖湖人民医院', '先行自付60.00×5%现金3.00', '统筹支付57.00×70%39.90', '17.10', '合计自己付20.10')
    page.tap('button', '换一家')
    await page.sees('在哪里买')
    page.type('医院、药店名称或科室', '青枫社区')
    await page.sees('一级·社区·西湖区')
    page.tap('button', /青枫社区卫生服务中心/)
    await page.sees('在青枫社区卫生服务中心', '统筹支付57.00×80%45.60')
    page.tap('button', '比一比药店的价')
    expect(visited.at(-1)).toBe(`/subpackages/directory/price/index?drug=${METFORMIN}`)
  })
})

describe('药价', () => {
  const show = (scenario: Parameters<typeof renderPage>[1], before?: (app: App) => Promise<void>) => {
    mockAddress.params = { drug: METFORMIN }
    return renderPage(price, scenario, before)
  }

  it('is what the person pays, as on the reference screen', async () => {
    const page = await show('normal')
    await page.sees(
      ...['去松风大药房，您付17.42。', '有货里标价最低的是安和堂药房（湖滨店），没开通门诊统筹，您反而要付46.00。', '库存09:10'],
      ...['剩3盒', '统筹支付49.40×70%34.58', '19.43', '20.77', '46.00', '统筹未开通', '16.08', '缺货'],
    )
    const order = ['松风大药房剩', '百草和大药房（青枫路店）有货', '云岭药房（公园店）有货', '安和堂药房（湖滨店）有货', '南屏药房缺货']
    const at = order.map((name) => page.text().indexOf(name))
    expect(at).toEqual(at.slice().sort((a, b) => a - b))
    expect(Math.min(...at)).toBeGreaterThan(0)
    page.tap('tab', '标价最低')
    await page.sees('46.00')
    expect(page.text().indexOf('安和堂药房（湖滨店）有货')).toBeLessThan(page.text().indexOf('松风大药房剩'))
    expect(page.text().indexOf('南屏药房缺货')).toBeGreaterThan(page.text().indexOf('云岭药房（公园店）有货'))
  })

  it('says why it is more: 起付线, the limit, a short account, a frozen one', async () => {
    const page = await show('limit-reached')
    await page.sees('年度限额已用完', '去安和堂药房（湖滨店），您付46.00')
    leave()
    const owing = await show('normal', async ({ demo }) => demo.control.moveClock('2027-01-01T10:00:00+08:00'))
    await owing.sees('起付线还差500.00', '计入起付线')
    leave()
    const frozen = await show('arrears')
    await frozen.sees('因欠缴或中断参保，现在统筹不支付')
    leave()
    const short = await show('low-balance', async ({ demo }) => {
      await demo.control.simulatePurchase({ kind: 'outpatient', amount: 500_000 })
    })
    await short.sees('账户里可用', '要付现金')
  })

  it('offers a way on where no pharmacy sells the pack, and where the link names no drug', async () => {
    mockAddress.params = { drug: HOSPITAL_ONLY }
    const page = await renderPage(price, 'normal')
    await page.sees('曲妥珠单抗注射液', '没有药店有这个规格', '换规格', '看医院')
    page.tap('button', '换规格')
    await page.sees('440mg×1支', '没有药店有这个规格')
    leave()
    mockAddress.params = { drug: 'nothing' }
    const lost = await renderPage(price, 'normal')
    await lost.sees('没有找到这种药', '看药品目录')
  })
})

describe('追溯码', () => {
  const enter = async (outcome: string) => {
    const page = await renderPage(trace, 'normal')
    await page.sees('演示用的码')
    const boxes = await page.app.demo.control.boxes()
    const code = boxes.find((box) => box.outcome === outcome)?.code ?? ''
    page.type('20 位追溯码', code.slice(0, 19))
    await page.sees('还差1位')
    page.type('20 位追溯码', code)
    await act(() => Promise.resolve())
    page.tap('button', '查这盒药')
    return page
  }

  it('of the person’s own box leads to the purchase', async () => {
    const page = await enter('yours')
    await page.sees('卖过一次，就是您这次', '您的购药记录')
    page.tap('button', /看这笔明细/)
    expect(visited.at(-1)).toMatch(/^\/subpackages\/transaction\/detail\/index\?id=employee-hz-/)
  })

  it('of other boxes says what to do, and nothing of anybody', async () => {
    const page = await enter('not-yours')
    await page.sees('卖过一次，不是卖给您的', '回药店要求退换', '打12393')
    expect(page.text()).not.toContain('您的购药记录')
    leave()
    await (await enter('repeated')).sees('卖过不止一次', '2次', '您的购药记录')
    leave()
    await (await enter('never')).sees('没有销售记录', '没有登记')
  })

  it('is typed where there is no camera, or none is allowed', async () => {
    const page = await renderPage(trace, 'normal')
    await page.sees('扫一扫')
    page.tap('button', '扫一扫')
    await page.sees('这台设备不能扫码，请照着盒子输入')
    leave()
    const refused = await renderPage(trace, 'normal', ({ demo }) => Promise.resolve(demo.outcomes.override({ camera: 'refuse' })))
    await refused.sees('扫一扫')
    refused.tap('button', '扫一扫')
    await refused.sees('没有允许使用相机', '去设置')
  })
})

describe('the directory without a network', () => {
  it.each([
    ['institutions', institutions],
    ['drugs', drugs],
  ] as const)('shows the first page of %s as it was seen', async (name, load) => {
    const seen = await renderPage(load, 'normal')
    await waitFor(() => expect(seen.view.container.querySelector('.skeleton-block')).toBeNull(), { timeout: 4_000 })
    const stored = () => seen.app.platform.storage.keys().filter((key) => key.startsWith('last-view') && key.includes(`${name}.list`))
    await waitFor(() => expect(stored()).toHaveLength(1), { timeout: 4_000 })
    // Alipay keeps 200 KB under a key, at 3 bytes a character.
    expect(seen.app.platform.storage.get(stored()[0] ?? '')?.length).toBeLessThan(20_000)
    const titles = () => [...document.querySelectorAll('.org-name, .drug-main')].map(({ textContent }) => textContent)
    const first = titles()
    expect(first.length).toBeGreaterThan(5)
    seen.view.unmount()
    seen.app.demo.outcomes.override({ network: 'offline' })
    seen.app.queryClient.clear()
    seen.app.offlineCache.restore(seen.app.queryClient, Date.now())
    const offline = await showPage(seen.app, load)
    await offline.sees('网络不可用')
    expect(titles()).toEqual(first)
    expect(stored()).toHaveLength(1)
  })
})
