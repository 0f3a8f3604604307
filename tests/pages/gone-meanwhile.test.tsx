/** @jest-environment jsdom */
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { OperationName } from '@/contract'
import type { ScenarioId } from '@mock'
import { shownAgain, stack, visited } from '../stubs/taro'
import type { App } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', $taroPath: '/', params: mockAddress.params }),
}))

interface Move {
  load: () => Promise<{ default: ComponentType }>
  scenario: ScenarioId
  params?: Record<string, string>
  /** Operation that the page awaits before it navigates. */
  operation: OperationName
  /** Brings the page to the operation and triggers it by a tap. */
  ask: (page: Rendered) => Promise<void>
  /** Route of the page, where its navigation depends on it. */
  route?: string
  /** Destination when the page is still open. */
  leads: string
}

const verification = () => import('@/subpackages/verification/index')
const MOVES: Record<string, Move> = {
  'begins a verification': {
    load: () => import('@/subpackages/channels/list/index'),
    scenario: 'normal',
    operation: 'flows.start',
    async ask(page) {
      await page.sees('首次验证4步')
      page.tap('button', /国家渠道/)
    },
    leads: '/subpackages/verification/index',
  },
  'gives a verification up': {
    load: verification,
    scenario: 'normal',
    params: { channel: 'national', mode: 'register' },
    operation: 'flows.cancel',
    async ask(page) {
      await page.sees('手机号验证')
      page.tap('button', '放弃本次验证')
      page.tap('button', '放弃并删除')
    },
    leads: '/pages/home/index',
  },
  'looks at sample data instead': {
    load: verification,
    scenario: 'normal',
    params: { channel: 'third-party', mode: 'register' },
    operation: 'session.create',
    async ask(page) {
      await page.sees('请先勾选单独同意')
      page.tap('button', '先看示例')
    },
    leads: '/pages/home/index',
  },
  'signs in': {
    load: () => import('@/pages/authorize/index'),
    route: 'pages/authorize/index',
    scenario: 'authorization-refused',
    operation: 'session.create',
    async ask(page) {
      await page.sees('还差2项同意')
      page.tap('button', '先看示例')
    },
    leads: '/pages/home/index',
  },
  'looks a card up': {
    load: () => import('@/subpackages/cards/bind/index'),
    scenario: 'normal',
    operation: 'cards.verify',
    async ask(page) {
      await page.sees('选择参保地')
      page.tap('button', /演示资料/)
      await page.sees('**远')
      page.tap('button', '**远')
      page.tap('button', '获取验证码')
      await page.sees('演示短信')
      page.tap('button', '填入')
      page.tap('button', '下一步')
    },
    leads: '/subpackages/cards/confirm/index',
  },
}

/** Holds back an operation's answer. @returns waits for the backend's answer, then releases it */
function holdAnswer({ client }: App, operation: OperationName): () => Promise<void> {
  const call = client.call.bind(client)
  let come = () => {}
  const gate = new Promise<void>((resolve) => (come = resolve))
  let given = 0
  jest.spyOn(client, 'call').mockImplementation(async (asked, ...rest) => {
    const answer = await call(asked, ...rest)
    if (asked.name === operation) {
      given += 1
      await gate
    }
    return answer
  })
  return async () => {
    await waitFor(() => expect(given).toBe(1), { timeout: 4_000 })
    come()
    await pause(50)
  }
}

const TRANSITION = 400
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('an answer to a person', () => {
  beforeEach(() => (visited.length = 0))
  afterEach(async () => {
    jest.restoreAllMocks()
    // The route queue drops a second route to the same destination within the transition.
    await pause(TRANSITION)
    leave()
  })

  const asked = async ({ load, scenario, params = {}, operation, ask, route }: Move) => {
    if (route) stack.splice(0, stack.length, { $taroPath: '/', route })
    mockAddress.params = params
    const page = await renderPage(load, scenario)
    const answer = holdAnswer(page.app, operation)
    await ask(page)
    return answer
  }

  it.each(Object.entries(MOVES))('who %s does not navigate after the page was left', async (_name, move) => {
    const answer = await asked(move)
    stack.push({ $taroPath: 'another' })
    await answer()
    expect(visited).toEqual([])
  })

  it.each(Object.entries(MOVES))('who %s navigates while the page is still open', async (_name, move) => {
    const answer = await asked(move)
    await answer()
    expect(visited.map((url) => url.split('?')[0])).toEqual([move.leads])
  })

  it.each([true, false])('who authorizes again opens the external page only if the page is still open (%s)', async (stays) => {
    mockAddress.params = { channel: 'third-party', mode: 'register' }
    const page = await renderPage(verification, 'authorization-cancelled')
    await page.sees('请先勾选单独同意')
    page.tap('checkbox', /单独同意/)
    await page.sees('去授权')
    page.tap('button', '去授权')
    await page.sees('没有读取任何信息')
    const taken = jest.spyOn(page.app.platform, 'authorizeElsewhere')
    const answer = holdAnswer(page.app, 'flows.authorize')
    fireEvent.click(screen.getAllByRole('button', { name: '重新授权' })[0]!)
    if (!stays) stack.push({ $taroPath: 'another' })
    await answer()
    expect(taken).toHaveBeenCalledTimes(stays ? 1 : 0)
  })

  it('who signs in navigates from another instance of the same page', async () => {
    const answer = await asked(MOVES['signs in']!)
    stack.splice(0, stack.length, { $taroPath: 'opened anew', route: 'pages/authorize/index' })
    await answer()
    expect(visited).toEqual(['/pages/home/index'])
  })

  it('who signs in navigates once they are back on the page', async () => {
    const answer = await asked(MOVES['signs in']!)
    stack.push({ $taroPath: 'another' })
    await answer()
    stack.pop()
    act(shownAgain)
    await answer()
    expect(visited).toEqual(['/pages/home/index'])
  })
})
