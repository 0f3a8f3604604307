/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from '@testing-library/react'
import type { PersonaId } from '@mock'
import { asPersona, openApp, type App } from './support/open-app'
import { leave, showPage } from './support/render-page'

const home = () => import('@/pages/home/index')
const bind = () => import('@/subpackages/cards/bind/index')

async function openFor(persona: PersonaId): Promise<App> {
  const app = await openApp('normal')
  await asPersona(persona)(app)
  return app
}

describe('two apps in one process', () => {
  afterEach(leave)

  it('show each user their own account, and nothing of the other', async () => {
    const [one, other] = [await openFor('employee'), await openFor('retiree')]
    const [mine, theirs] = [await showPage(one, home), await showPage(other, home)]
    await mine.sees('**远', '¥4,286.35')
    await theirs.sees('**兰')
    expect(theirs.text()).not.toMatch(/\*\*远|4,286\.35/)
    expect(mine.text()).not.toContain('**兰')
  })

  it('keep one user signed in when the other signs out', async () => {
    const [one, other] = [await openFor('employee'), await openFor('retiree')]
    const mine = await showPage(one, home)
    await mine.sees('¥4,286.35')
    one.lastLock.keep('lock')
    one.preferences.getState().change({ care: true })
    other.forgetUser()
    expect(other.sessions.getState().session).toBeNull()
    expect(other.preferences.getState().care).toBe(false)
    expect(one.sessions.getState().session).not.toBeNull()
    expect(one.lastLock.read()).toBe('lock')
    await other.forgotten()
    expect(one.queryClient.getQueryData(['account.overview', { cardId: 'primary' }])).toBeDefined()
    await mine.sees('4,286.35')
  })

  it('keep one user’s typed values out of the other’s form', async () => {
    const [one, other] = [await openFor('employee'), await openFor('retiree')]
    const [mine, theirs] = [await showPage(one, bind), await showPage(other, bind)]
    await Promise.all([mine.sees('0/18'), theirs.sees('0/18')])
    const type = within(mine.view.container).getByLabelText<HTMLInputElement>('社会保障号码（身份证号）')
    fireEvent.change(type, { target: { value: '330106199003072837' } })
    await mine.sees('18/18')
    await waitFor(() => expect(one.platform.storage.get('draft:bind')).toContain('330106'))
    expect(theirs.text()).toContain('0/18')
    expect(other.platform.storage.get('draft:bind')).toBeNull()
  })
})
