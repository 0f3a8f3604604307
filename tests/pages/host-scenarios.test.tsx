/** @jest-environment jsdom */
import { act, screen } from '@testing-library/react'
import { PICTURE } from '../contract/ways'
import { OF_THE_HOST } from '../scenarios/of-the-host'
import { cardPicture } from '../support/card-picture'
import type { App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

const mockAddress: { params: Record<string, string> } = { params: {} }
jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  useRouter: () => ({ path: '/', params: mockAddress.params }),
  pageScrollTo: () => Promise.resolve(),
}))

const pages = {
  home: () => import('@/pages/home/index'),
  me: () => import('@/pages/me/index'),
  authorize: () => import('@/pages/authorize/index'),
  alerts: () => import('@/subpackages/alerts/rules/index'),
  institutions: () => import('@/subpackages/directory/institutions/index'),
  verification: () => import('@/subpackages/verification/index'),
}

/** Stubs the camera with a good picture, because jsdom cannot draw one; the scenario's outcome still applies to it. */
function goodCamera({ platform }: App): void {
  jest.spyOn(platform, 'takePhoto').mockImplementation(() => Promise.resolve({ status: 'ok', path: 'photo' }))
  jest
    .spyOn(platform, 'loadPicture')
    .mockImplementation(() => Promise.resolve({ ...cardPicture(), preview: 'photo', toJpeg: () => PICTURE }))
  jest.spyOn(platform, 'canvasNode').mockImplementation(() => Promise.resolve(null))
}

const subscribe = async (scenario: 'subscription-refused' | 'subscription-banned') => {
  const page = await renderPage(pages.alerts, scenario)
  await page.sees('现余额')
  act(() => screen.getAllByRole('button', { name: '增加 1 次' })[0]?.click())
  return page
}

const photograph = async (scenario: 'photo-blurred' | 'camera-denied', camera: (app: App) => void = () => undefined) => {
  mockAddress.params = { channel: 'national', mode: 'register' }
  const page = await renderPage(pages.verification, scenario, (app) => {
    camera(app)
    return Promise.resolve()
  })
  await page.sees('拍人像面')
  act(() => screen.getAllByRole('button', { name: '拍人像面' })[0]?.click())
  await page.sees('拍照')
  page.tap('button', /^拍照/)
  return page
}

/** For each scenario of the host: what the page that it affects shows. */
const SEEN: Record<(typeof OF_THE_HOST)[number], () => Promise<void>> = {
  async offline() {
    const page = await renderPage(pages.home, 'offline')
    await page.sees('网络不可用', '手机没有连上网络。', '错误代码NET-OFFLINE')
  },
  async 'authorization-refused'() {
    const page = await renderPage(pages.authorize, 'authorization-refused')
    await page.sees('还差2项同意')
    page.tap('checkbox', '已阅读并同意用户协议和隐私保护指引')
    page.tap('checkbox', /^单独同意/)
    page.tap('button', '本机号码快捷登录')
    await page.sees('没有授权手机号')
  },
  async 'subscription-refused'() {
    await (await subscribe('subscription-refused')).sees('没有同意接收消息', '看消息中心')
  },
  async 'subscription-banned'() {
    await (await subscribe('subscription-banned')).sees('这类消息已被禁止', '打开设置')
  },
  async 'photo-blurred'() {
    await (await photograph('photo-blurred', goodCamera)).sees('照片模糊', '重拍')
  },
  async 'camera-denied'() {
    await (await photograph('camera-denied')).sees('没有允许使用相机', '从相册选')
  },
  async 'location-refused'() {
    const page = await renderPage(pages.institutions, 'location-refused')
    await page.sees('用我的位置，看距离')
    page.tap('button', '用我的位置，看距离')
    await page.sees('没有允许使用位置', '不显示公里')
  },
  async 'storage-full'() {
    const page = await renderPage(pages.me, 'storage-full')
    await page.sees('关怀模式')
    page.tap('switch', '关怀模式')
    await page.sees('手机存储已满', '错误代码DEV-STORAGE')
  },
}

describe('every scenario of the host has a visible effect on a page', () => {
  afterEach(() => {
    mockAddress.params = {}
    jest.restoreAllMocks()
    leave()
  })

  it.each(OF_THE_HOST)('%s', (id) => SEEN[id]())
})
