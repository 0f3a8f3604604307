/** @jest-environment jsdom */
import type { ComponentType } from 'react'
import { visited } from '../stubs/taro'
import { openApp } from './support/open-app'
import { leave, showPage } from './support/render-page'

const PAGES: Record<string, () => Promise<{ default: ComponentType }>> = {
  cards: () => import('@/subpackages/cards/list/index'),
  bind: () => import('@/subpackages/cards/bind/index'),
  confirm: () => import('@/subpackages/cards/confirm/index'),
  password: () => import('@/subpackages/security/password/index'),
}

describe('a page opened from outside without a session', () => {
  afterEach(leave)

  it.each(Object.keys(PAGES))('%s requests nothing and redirects to authorize', async (name) => {
    const app = await openApp('authorization-refused')
    const call = jest.spyOn(app.client, 'call')
    visited.length = 0
    app.lastLock.keep('lock-of-somebody')
    await showPage(app, PAGES[name]!)
    // ms; longer than the mock takes to answer, so that a wrong request would be seen.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const asked = call.mock.calls.map(([operation]) => operation)
    expect(asked.filter(({ auth }) => auth !== 'none')).toEqual([])
    expect(visited).toContain('/pages/authorize/index')
  })
})
