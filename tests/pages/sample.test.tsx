/** @jest-environment jsdom */
import { sessionCreate } from '@/contract/operations/session'
import { visited } from '../stubs/taro'
import type { App } from './support/open-app'
import { leave, renderPage } from './support/render-page'

async function lookAtSample(app: App): Promise<void> {
  app.forgetUser()
  app.signIn((await app.client.call(sessionCreate, { method: 'sample', host: 'h5' })).data)
}

const PAGES = {
  绑定医保卡: () => import('@/subpackages/cards/bind'),
  更换密码: () => import('@/subpackages/security/password'),
  添加家人: () => import('@/subpackages/relatives/add'),
  单位授权: () => import('@/subpackages/workplace/consents'),
  查看记录: () => import('@/subpackages/workplace/looks'),
}

describe('in the sample', () => {
  afterEach(leave)

  it.each(Object.entries(PAGES))('%s says at once who may use it, and asks for nothing', async (_name, load) => {
    const page = await renderPage(load, 'normal', lookAtSample)
    await page.sees('正在看示例', '授权并绑卡后可看自己的')
    expect(page.view.queryAllByRole('textbox')).toEqual([])
    page.tap('button', '去授权')
    expect(visited.at(-1)).toBe('/pages/authorize/index')
  })
})
