/** @jest-environment jsdom */
import type { ComponentType } from 'react'
import type { OperationName } from '@/contract'
import { visited } from '../stubs/taro'
import { leave, renderPage } from './support/render-page'

const PAGES: Record<string, () => Promise<{ default: ComponentType }>> = {
  cards: () => import('@/subpackages/cards/list/index'),
  bind: () => import('@/subpackages/cards/bind/index'),
  confirm: () => import('@/subpackages/cards/confirm/index'),
  password: () => import('@/subpackages/security/password/index'),
}

describe('a page opened from outside without a session', () => {
  afterEach(async () => {
    jest.restoreAllMocks()
    await leave()
  })

  it.each(Object.keys(PAGES))('%s asks for nothing and sends to authorize', async (name) => {
    const { client, lastLock } = await import('@/runtime')
    const { operations } = await import('@/contract')
    const call = jest.spyOn(client, 'call')
    visited.length = 0
    lastLock.keep('lock-of-somebody')
    await renderPage(PAGES[name] as () => Promise<{ default: ComponentType }>, 'authorization-refused')
    // Longer than the mock takes to refuse.
    await new Promise((resolve) => setTimeout(resolve, 300))
    const asked = call.mock.calls.map(([operation]): OperationName => operation)
    expect(asked.filter((operation) => operations[operation].auth !== 'none')).toEqual([])
    expect(visited).toContain('/pages/authorize/index')
  })
})
