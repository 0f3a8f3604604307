/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { employerEnter } from '@/contract/operations/employer'
import type { EmployerRight } from '@/contract'
import { visited } from '../stubs/taro'
import type { App } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

// A purpose, a proof, an export and its download take a while on a busy machine.
jest.setTimeout(20_000)

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

afterEach(() => {
  leave()
  mockAddress.params = {}
  visited.length = 0
})

type Scenario = Parameters<typeof renderPage>[1]
type Before = (app: App) => Promise<void>
const home = (scenario: Scenario = 'employer', before?: Before) =>
  renderPage(() => import('@/subpackages/enterprise/home'), scenario, before)
const issues = (scenario: Scenario = 'employer', before?: Before) =>
  renderPage(() => import('@/subpackages/enterprise/issues'), scenario, before)
const exporting = (scenario: Scenario = 'employer', before?: Before) =>
  renderPage(() => import('@/subpackages/disclosure/export'), scenario, before)

/** Enters the employer's side with fewer rights, and notes what is asked for afterwards. */
function withRights(rights: EmployerRight[], sent: string[]): Before {
  return async (app) => {
    const { data } = await app.client.call(employerEnter, {})
    app.officers.getState().begin({ ...data, rights })
    const { call } = app.client
    app.client.call = (operation, ...rest) => {
      sent.push(operation.name)
      return call(operation, ...rest)
    }
  }
}

/** Types the code of the sheet that asks for a proof. */
async function prove(app: Rendered): Promise<void> {
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByText('获取验证码'))
  await waitFor(() => fireEvent.click(within(dialog).getByText('填入')))
  await waitFor(() => fireEvent.click(within(dialog).getByRole('button', { name: '验证' })))
  await waitFor(() => expect(app.view.container.querySelector('[role=dialog]')).toBeNull())
}

describe('the page 企业查询', () => {
  it('has three grounds, with the arithmetic of the first and counts of the second', async () => {
    const page = await home()
    await page.sees('杭州远山软件有限公司', '已参保126 / 128', '7 月足额123', '待核对3', '待参保2')
    await page.sees('基数 1,476,800.00 × 9.5%（演示）= 140,296.00', '应缴 140,296.00 − 到账 138,268.70 = 差 2,027.30')
    await page.sees('现在每天 1.01（演示）', '仅供演示', '入职 30 日内要参保，最近的还剩 7 天', '看要处理的 5 人')
    await page.sees('已同意112', '待确认11', '未同意5', '一键查询 112 名已同意员工', '上次 09:20 的结果', '提醒 11 人')
    await page.sees('永不提供', '没有接口', '就诊、用药、诊断、去过的机构、家人。同意了也不给')
  })

  it('reminds those who have not answered once, and says from when it can again', async () => {
    const page = await home()
    await page.sees('提醒 11 人')
    page.tap('button', '提醒 11 人')
    await page.sees('7月22日可再提醒')
    expect(screen.queryByRole('button', { name: /^提醒/ })).toBeNull()
  })

  it('begins a query and goes to it', async () => {
    const page = await home()
    await page.sees('一键查询 112 名已同意员工')
    page.tap('button', '一键查询 112 名已同意员工')
    await waitFor(() => expect(visited.at(-1)).toMatch(/enterprise\/batch\/index\?batchId=/), { timeout: 4_000 })
  })

  it('invites where nobody has consented, and draws no empty chart', async () => {
    const page = await home('employer-nobody-asked')
    await page.sees('还没有员工同意')
    expect(page.view.container.querySelector('.split-bar')).toBeNull()
    page.tap('button', /^邀请 \d+ 名员工$/)
    await page.sees('邀请已经发出')
    expect(screen.queryByRole('button', { name: /^邀请/ })).toBeNull()
  })

  it('asks for nothing that the officer has no right to', async () => {
    const sent: string[] = []
    const page = await home('employer', withRights(['contributions'], sent))
    await page.sees('已参保126', '您没有“员工账户”的权限，这里不读取任何数据。')
    expect(sent).toContain('employer.contributions')
    expect(sent).not.toContain('employer.workforce')
    expect(page.text()).not.toContain('一键查询')
  })

  it('tells somebody who is no officer so, with a way back', async () => {
    const page = await home('normal')
    await page.sees('您不是任何单位的经办人')
    page.tap('button', '回上一页')
    await waitFor(() => expect(visited.length).toBe(1))
  })

  it('says that the session ended by itself, and goes on where it was after one tap', async () => {
    const page = await home()
    await page.sees('一键查询')
    const { officers } = page.app
    officers.getState().expire(officers.getState().session?.token)
    await page.sees('企业查询的登录已结束', '重新进入')
    page.tap('button', '重新进入')
    await waitFor(() => expect(officers.getState().session).not.toBeNull())
    await page.sees('一键查询 112 名已同意员工')
    expect(page.text()).not.toContain('登录已结束')
  })
})

describe('the page 待核对名单', () => {
  it('has roster, bank and record side by side, and asks for a check with a reason', async () => {
    const page = await issues()
    await page.sees('5 人', '名册应缴912.00', '银行扣款912.00', '参保地入账0.00', '差 912.00', '申报基数 9,600.00，参保地 9,060.00')
    await page.sees('6月22日入职，7月22日前要参保')
    expect(screen.getByRole('button', { name: '先选要核对的人' }).getAttribute('aria-disabled')).toBe('true')
    page.tap('checkbox', '选中 **玲，提交核对')
    page.tap('checkbox', '选中 **伟，提交核对')
    await page.sees('提交核对 2 人')
    page.tap('button', '提交核对 2 人')
    const dialog = await screen.findByRole('dialog')
    expect(
      within(dialog)
        .getAllByRole('radio')
        .map((option) => option.getAttribute('aria-checked')),
    ).not.toContain('true')
    expect(within(dialog).getByRole('button', { name: '先选原因' }).getAttribute('aria-disabled')).toBe('true')
    fireEvent.click(within(dialog).getByRole('radio', { name: '银行已扣款，参保地没入账' }))
    await waitFor(() => fireEvent.click(within(dialog).getByRole('button', { name: '提交给参保地' })))
    await page.sees('已提交 2 人', '7月15日已提交核对，编号')
    const told = page.view.container.querySelector('.banner-brand')?.textContent ?? ''
    expect(told.match(/[A-Z0-9-]{6,}/g)).toHaveLength(2)
    expect(screen.queryByRole('checkbox', { name: '选中 **玲，提交核对' })).toBeNull()
  })

  it('opens at the kind that it was asked for', async () => {
    mockAddress.params = { kind: 'base-differs' }
    const page = await issues()
    await page.sees('1 人', '**彤', '参保地入账860.70')
    expect(page.text()).not.toContain('**玲')
  })

  it('keeps what was selected when the session ends meanwhile', async () => {
    const page = await issues()
    await page.sees('**彤')
    page.tap('checkbox', '选中 **彤，提交核对')
    await page.sees('提交核对 1 人')
    const { officers } = page.app
    officers.getState().expire(officers.getState().session?.token)
    await page.sees('重新进入')
    expect(screen.queryByRole('button', { name: /^提交核对/ })).toBeNull()
    page.tap('button', '重新进入')
    await page.sees('提交核对 1 人')
    await waitFor(() => expect(screen.getByRole('checkbox', { name: '选中 **彤，提交核对' }).getAttribute('aria-checked')).toBe('true'))
  })
})

describe('the page 导出与审计', () => {
  it('takes a purpose and a proof, and then lists the file', async () => {
    const page = await exporting()
    await page.sees('先选用途', '*芮 批量查询', '112 人 · 成功 112', '1 人 · 已同意 111 → 112', '126 人 · 足额 123，待核对 3')
    expect(screen.getAllByRole('radio').map((option) => option.getAttribute('aria-checked'))).toEqual(['false', 'false'])
    page.tap('radio', '补充医疗保险测算')
    await page.sees('112 行 · 4 列 · 带水印', '# 演示数据 · EX-20260715-01', '… 共 112 行', '先验证，再导出')
    page.tap('button', '先验证，再导出')
    await prove(page)
    await page.sees('已验证，还剩 0', '导出 112 行')
    page.tap('button', '导出 112 行')
    await page.sees('已导出，编号 EX-20260715-01', 'EX-20260715-01 · 112 行', '剩 3 次下载', '*芮 导出脱敏表')
    await page.sees('再验证一次')
  })

  it('downloads the whole table, with its byte order mark and the marks at both ends', async () => {
    const page = await exporting()
    await page.sees('先选用途')
    page.tap('radio', '补充医疗保险测算')
    await page.sees('先验证，再导出')
    page.tap('button', '先验证，再导出')
    await prove(page)
    await page.sees('导出 112 行')
    page.tap('button', '导出 112 行')
    await page.sees('剩 3 次下载')
    const saved: Blob[] = []
    Object.assign(window.URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob)
        return 'blob:saved'
      },
      revokeObjectURL: () => undefined,
    })
    page.tap('button', '下载 EX-20260715-01')
    await page.sees('已保存为 EX-20260715-01.csv', '剩 2 次下载')
    const text = await new Promise<string>((resolve) => {
      const reader = new FileReader()
      reader.onload = () => resolve(Array.from(new Uint8Array(reader.result as ArrayBuffer), (byte) => String.fromCharCode(byte)).join(''))
      reader.readAsArrayBuffer(saved[0]!)
    })
    expect(text.startsWith('\u00EF\u00BB\u00BF# ')).toBe(true)
    expect(text.match(/EX-20260715-01/g)!.length).toBeGreaterThan(112)
  })

  it('leads from the grey button to the purposes', async () => {
    const page = await exporting()
    await page.sees('先选用途')
    page.tap('button', '先选用途')
    await waitFor(() => expect(page.view.container.querySelector('[class*=in-view-led]')?.textContent).toContain('补充医疗保险测算'))
  })

  it('filters the log', async () => {
    const page = await exporting()
    await page.sees('*芮 批量查询')
    page.tap('tab', '导出')
    await page.sees('110 行 · 用途 补充医疗测算 · 编号 EX-20260616-01')
    await waitFor(() => expect(page.text()).not.toContain('批量查询'))
    page.tap('tab', '授权')
    await page.sees('员工同意授权', '已同意 110 → 111')
  })

  it('has the log alone for an officer without the right to accounts', async () => {
    const sent: string[] = []
    const page = await exporting('employer', withRights(['contributions'], sent))
    await page.sees('审计记录', '系统核对到账')
    expect(page.text()).not.toContain('导出脱敏表先选')
    expect(screen.queryByRole('radio')).toBeNull()
    expect(sent).not.toContain('employer.export-preview')
  })
})
