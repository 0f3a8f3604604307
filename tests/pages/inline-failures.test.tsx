/** @jest-environment jsdom */
import { cleanup, render, screen, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { Failure } from '@/contract'
import { errors } from '@/locales/zh-cn/errors'
import type { FlowHandle } from '@/subpackages/channels/verification/use-flow'
import type { Photos } from '@/subpackages/channels/verification/use-photos'
import { leave, renderPage } from './support/render-page'

jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  __esModule: true,
  pageScrollTo: () => Promise.resolve(),
}))

const LOCKED: Failure = { code: 'AUTH-423', reference: 'r-1', until: '2026-07-15T10:11:00+08:00', lockId: 'l-1' }

/** Every failure that stands beside a form and is not drawn by the notice all others share. */
const FAILURES: Record<string, { code: Failure['code']; load: () => Promise<ComponentType> }> = {
  'a locked card on the bind page': {
    code: 'AUTH-423',
    async load() {
      const { Locked } = await import('@/subpackages/cards/bind/last-lock')
      return () => <Locked failure={LOCKED} onUnlocked={() => undefined} />
    },
  },
  'a wrong password of a channel': {
    code: 'AUTH-401',
    async load() {
      const { WrongPassword } = await import('@/subpackages/channels/verification/sign-in-step')
      const failure: Failure = { code: 'AUTH-401', reference: 'r-1', triesLeft: 3 }
      return () => <WrongPassword handle={{ flow: { channel: 'national' } } as FlowHandle} failure={failure} />
    },
  },
  'a face that was not taken': {
    code: 'VERIFY-FACE',
    async load() {
      const { FaceFailure } = await import('@/subpackages/channels/verification/face-step')
      const failure: Failure = { code: 'VERIFY-FACE', reference: 'r-1', cause: 'face-light', triesLeft: 2 }
      return () => <FaceFailure failure={failure} onOther={() => undefined} onRetry={() => undefined} />
    },
  },
  'a photo that the phone found wrong': {
    code: 'VERIFY-PHOTO',
    async load() {
      const { PhotoNotice } = await import('@/subpackages/channels/verification/photo-notice')
      const failure: Failure = { code: 'VERIFY-PHOTO', cause: 'photo-dark', reference: 'r-1' }
      const photos = { issue: { side: 'front', failure }, refusal: null } as Photos
      return () => <PhotoNotice handle={{ failure: null } as FlowHandle} photos={photos} onRetake={() => undefined} />
    },
  },
}

describe('a failure beside a form says whether it matters at the doctor’s, at most three ways on, and what to quote:', () => {
  afterEach(async () => {
    cleanup()
    await leave()
  })

  it.each(Object.entries(FAILURES))('%s', async (_name, { code, load }) => {
    const Shown = await load()
    await renderPage(() => Promise.resolve({ default: Shown }), 'normal')
    const banner = screen.getByText(new RegExp(`错误代码 ${code} · r-1`)).closest<HTMLElement>('.banner')!
    expect(banner.textContent).toContain(errors.codes[code].impact)
    expect(within(banner).getAllByRole('button', { name: '复制错误编号' })).toHaveLength(1)
    const ways = within(banner).getAllByRole('button').length - 1
    expect(ways).toBeGreaterThan(0)
    expect(ways).toBeLessThanOrEqual(3)
  })

  it('an answer that the phone keeps while the insurer is down', async () => {
    const { RemoteFrame } = await import('@/components/remote-frame')
    const error: Failure = { code: 'SRV-5XX', reference: 'r-1' }
    const meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r-0' } as const
    const { container } = render(
      <RemoteFrame
        view={{ phase: 'offline', data: {}, meta, error, refreshing: false }}
        skeleton={[]}
        now={Date.parse('2026-07-15T09:41:00+08:00')}
        onRetry={() => undefined}
      >
        {() => null}
      </RemoteFrame>,
    )
    expect(container.textContent).toContain(errors.codes['SRV-5XX'].impact)
    expect(container.textContent).toContain('错误代码 SRV-5XX · r-1')
  })
})
