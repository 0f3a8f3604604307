/** @jest-environment jsdom */
import { cleanup, render, screen, within } from '@testing-library/react'
import type { ComponentType } from 'react'
import type { Failure, Meta } from '@/contract'
import { errors } from '@/locales/zh-cn/errors'
import type { FlowHandle } from '@/subpackages/verification/shared/use-flow'
import type { Photos } from '@/subpackages/verification/photos/use-photos'
import { leave, renderPage } from './support/render-page'

jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  __esModule: true,
  pageScrollTo: () => Promise.resolve(),
}))

const LOCKED: Failure = { code: 'AUTH-423', reference: 'r-1', until: '2026-07-15T10:11:00+08:00', lockId: 'l-1' }

/** Failures shown beside a form by a component of their own instead of the shared notice. */
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
      const { WrongPassword } = await import('@/subpackages/verification/steps/sign-in-step')
      const failure: Failure = { code: 'AUTH-401', reference: 'r-1', triesLeft: 3 }
      return () => <WrongPassword handle={{ flow: { channel: 'national' } } as FlowHandle} failure={failure} />
    },
  },
  'a face that was not taken': {
    code: 'VERIFY-FACE',
    async load() {
      const { FaceFailure } = await import('@/subpackages/verification/face/face-step')
      const failure: Failure = { code: 'VERIFY-FACE', reference: 'r-1', cause: 'face-light', triesLeft: 2 }
      return () => <FaceFailure failure={failure} onOther={() => undefined} onRetry={() => undefined} />
    },
  },
  'a photo that the phone found wrong': {
    code: 'VERIFY-PHOTO',
    async load() {
      const { PhotoNotice } = await import('@/subpackages/verification/photos/photo-notice')
      const failure: Failure = { code: 'VERIFY-PHOTO', cause: 'photo-dark', reference: 'r-1' }
      const photos = { issue: { side: 'front', failure }, refusal: null } as Photos
      return () => <PhotoNotice handle={{ failure: null } as FlowHandle} photos={photos} onRetake={() => undefined} />
    },
  },
}

describe('a failure beside a form says whether settlement is affected, at most three next steps, and its reference:', () => {
  afterEach(() => {
    cleanup()
    leave()
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

  it('figures that do not add up, by name, where the page does not say so itself', async () => {
    const { RemoteFrame } = await import('@/components/remote-frame')
    const meta = { asOf: '2026-07-15T08:30:00+08:00', freshness: 'live', requestId: 'r-0', uneven: ['usable', 'pool', 'year'] } as const
    const shown = (uneven: Meta['uneven']) => (
      <RemoteFrame
        view={{ phase: 'ready', data: {}, meta: { ...meta, ...(uneven && { uneven }) }, error: null, refreshing: false }}
        skeleton={[]}
        now={Date.parse('2026-07-15T09:41:00+08:00')}
        onRetry={() => undefined}
      >
        {() => null}
      </RemoteFrame>
    )
    const { container, rerender } = render(shown(undefined))
    expect(container.textContent).toContain(`${errors.codes['BAL-MISMATCH'].title}参保地给出的可用余额、统筹剩余额度互相对不上`)
    rerender(shown(['year']))
    expect(container.textContent).toBe('')
  })
})
