/** @jest-environment jsdom */
import { act } from '@testing-library/react'
import { useDraft } from '@/services/use-draft'
import { BIND_FORM } from '@/subpackages/cards/bind/bind-draft'
import { RESET_FORM } from '@/subpackages/security/password/reset-draft'
import { flowForm } from '@/subpackages/verification/shared/use-typed'
import { fakeApp } from './fake-app'
import { fakePlatform } from './fake-platform'

const start = (platform = fakePlatform()) => fakeApp(() => Promise.reject(new Error('asked')), platform)
const NUMBER = '330106199003072837'

describe('the entries of a form', () => {
  it('survive leaving the page, secrets included', () => {
    const app = start()
    const page = app.render(() => useDraft(BIND_FORM))
    act(() => {
      page.result.current.change({ admdvs: '330100' })
      page.result.current.change({ number: NUMBER, password: 'Secret-1' })
    })
    page.unmount()
    const again = app.render(() => useDraft(BIND_FORM)).result.current
    expect(again).toMatchObject({ restored: false, value: { admdvs: '330100', number: NUMBER, password: 'Secret-1' } })
  })

  it('are restored after a restart without secrets', () => {
    const app = start()
    const { result } = app.render(() => useDraft(BIND_FORM))
    act(() => result.current.change({ admdvs: '330100', number: NUMBER, password: 'Secret-1', code: '123456' }))
    expect([...app.platform.stored.values()].join()).not.toMatch(/Secret-1|123456|330106199/)
    const again = start(app.platform).render(() => useDraft(BIND_FORM)).result.current
    expect(again).toMatchObject({ restored: true, value: { admdvs: '330100', number: '330106', password: '', code: '' } })
  })

  it('lose their secrets as soon as they are read, if an earlier version stored them', () => {
    const platform = fakePlatform()
    platform.stored.set('draft:bind', JSON.stringify({ admdvs: '330100', numberType: 'ssn', numberStart: NUMBER }))
    start(platform).render(() => useDraft(BIND_FORM))
    expect(platform.stored.get('draft:bind')).not.toContain(NUMBER)
  })

  it('are not stored by a form that stores nothing', () => {
    const app = start()
    const { result } = app.render(() => useDraft(flowForm('f1')))
    act(() => result.current.change({ phone: '13800000000' }))
    expect(app.runtime.drafts.kept(flowForm('f1'))).toEqual({ phone: '13800000000' })
    expect(app.runtime.drafts.kept(flowForm('f2'))).toBeNull()
    expect(app.platform.stored.size).toBe(0)
  })

  it('are deleted for this form only, once it was submitted', () => {
    const app = start()
    const { result } = app.render(() => ({ reset: useDraft(RESET_FORM), bind: useDraft(BIND_FORM) }))
    act(() => result.current.reset.change({ admdvs: '330100', number: NUMBER }))
    act(() => result.current.bind.change({ admdvs: '310000' }))
    act(() => result.current.reset.forget())
    expect(result.current).toMatchObject({ reset: { value: RESET_FORM.empty }, bind: { value: { admdvs: '310000' } } })
    expect([...app.platform.stored.keys()]).toEqual(['draft:bind'])
  })

  it('are deleted from memory and storage when the person signs out', () => {
    const app = start()
    const { result } = app.render(() => useDraft(RESET_FORM))
    act(() => result.current.change({ admdvs: '330100', number: NUMBER }))
    act(() => app.runtime.forgetUser())
    expect(result.current.value).toEqual(RESET_FORM.empty)
    expect([...app.platform.stored.keys()]).toEqual([])
  })
})
