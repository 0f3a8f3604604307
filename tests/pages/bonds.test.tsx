/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { bondsAccept, bondsList } from '@/contract/operations/bonds'
import { cardsBind, cardsVerify } from '@/contract/operations/binding'
import { otpSend } from '@/contract/operations/otp'
import { stepUpFinish } from '@/contract/operations/step-up'
import { DEMO_CREDENTIALS } from '../../mock/personas/credentials.demo'
import { visited } from '../stubs/taro'
import { asPersona, type App } from './support/open-app'
import { leave, renderPage, type Rendered } from './support/render-page'

afterEach(leave)

const list = (before: (app: App) => Promise<void>, scenario: Parameters<typeof renderPage>[1] = 'normal'): Promise<Rendered> =>
  renderPage(() => import('@/subpackages/family/list'), scenario, before)
const asked = (app: App): Promise<void> => app.demo.control.askFamily()
/** Somebody who asked, was accepted, and granted 100.00. */
async function granted(app: App): Promise<void> {
  const { client, demo } = app
  await demo.control.askFamily()
  const bondId = (await client.call(bondsList, { cardId: 'primary' })).data.bonds[0]?.bondId ?? ''
  await client.call(otpSend, { purpose: 'step-up' }, { idempotencyKey: 'otp' })
  const otpCode = (await demo.control.outbox()).find(({ code }) => code !== null)?.code ?? ''
  const proved = await client.call(
    stepUpFinish,
    { factor: 'code', otpCode, purpose: 'grant', subject: bondId },
    { idempotencyKey: 'proof' },
  )
  await client.call(bondsAccept, { cardId: 'primary', bondId, proof: proved.data.proof }, { idempotencyKey: 'yes' })
  await demo.control.grantToMe(100_00)
  // Another text may be sent a minute later.
  await demo.control.moveClock('2026-07-15T09:45:00+08:00')
}

/** The mother's card, bound beside the person's own. */
async function withMother({ client, demo }: App): Promise<void> {
  const { ssn = '', password = '' } = DEMO_CREDENTIALS['retiree-hz'] ?? {}
  await client.call(otpSend, { purpose: 'bind' }, { idempotencyKey: 'otp' })
  const otpCode = (await demo.control.outbox()).find(({ code }) => code !== null)?.code ?? ''
  const known = { insuplcAdmdvs: '330100', numberType: 'ssn', number: ssn, password, otpCode } as const
  const { ticket } = (await client.call(cardsVerify, known, { idempotencyKey: 'verify' })).data
  await client.call(cardsBind, { ticket }, { idempotencyKey: 'bind' })
}

/** Types the code of the sheet that asks for a proof. */
async function prove(): Promise<void> {
  const dialog = await screen.findByRole('dialog')
  fireEvent.click(within(dialog).getByText('获取验证码'))
  await waitFor(() => fireEvent.click(within(dialog).getByText('填入')))
  await waitFor(() => fireEvent.click(within(dialog).getByRole('button', { name: '验证' })))
}

describe('the relative’s side of 家人', () => {
  it('says who asks, what they will see, and accepts for a proof', async () => {
    const page = await list(asked)
    await page.sees('谁想把您加为家人', '*岚', '称您为兄弟 · 杭州市参保', '含亲情账户：对方能亮您的码，花您自己的钱。')
    page.tap('button', '同意')
    await page.sees('同意加为家人', '*岚以后能看到您的参保、缴费和最近就医日期，看不到就医内容。', '随时可以撤回')
    await prove()
    await page.sees('把您加为家人的人', '同意的，对方能看到您的参保和缴费')
    expect(page.text()).not.toContain('谁想把您加为家人')
  })

  it('declines with one tap', async () => {
    const page = await list(asked)
    await page.sees('谁想把您加为家人')
    page.tap('button', '不同意')
    await waitFor(() => expect(page.text()).not.toContain('谁想把您加为家人'))
  })

  it('shows what was granted, and ends it for a proof, with what that does above it', async () => {
    const page = await list(granted)
    await page.sees(
      '给您的共济额度 共 100.00 · 已用 0.00 · 还剩 100.00',
      '就医先用您自己的账户，不够的再用这笔额度；账单次日才到的机构用不了它。',
    )
    page.tap('button', '解除额度')
    await page.sees('解除后您不能再用*岚给的额度，剩下的 100.00 退回对方，不能撤销。')
    await prove()
    await page.sees('共济额度：您已解除')
    expect(page.text()).not.toContain('还剩100.00')
  })

  it('takes a consent back after saying what stays', async () => {
    const page = await list(granted)
    await page.sees('撤回同意')
    page.tap('button', '撤回同意')
    await page.sees('给您的共济额度不受影响，要另外解除。')
    page.tap('button', '撤回')
    await page.sees('您没有同意，或已撤回；对方看不到您的信息')
  })

  it('shows a persona whose relatives are other personas', async () => {
    const page = await list(asPersona('retiree'))
    await page.sees('**远', '称您为母亲', '2026年1月12日同意的')
  })

  it('is of every bound card, each named, and answers for the card that was asked', async () => {
    const page = await list(withMother, 'family-grant')
    await page.sees('把您加为家人的人 · 杭州市 **兰', '**远', '称您为母亲', '给您的共济额度 共 500.00')
    page.tap('button', '撤回同意')
    await page.sees('撤回后**远马上看不到您的任何信息')
    page.tap('button', '撤回')
    await page.sees('您没有同意，或已撤回；对方看不到您的信息')
  })

  it('is told in the inbox, and the message leads there', async () => {
    const inbox = await renderPage(() => import('@/subpackages/alerts/messages'), 'normal', asked)
    await inbox.sees('*岚 想把您加为家人', '不回答，对方什么也看不到', '看家人页')
    fireEvent.click(screen.getByText('*岚 想把您加为家人'))
    await waitFor(() => expect(visited.at(-1)).toBe('/subpackages/family/list/index'))
  })

  it('is not there while nobody asked', async () => {
    const page = await list(() => Promise.resolve())
    await page.sees('母亲')
    expect(page.text()).not.toMatch(/谁想把您加为家人|把您加为家人的人/)
  })
})
