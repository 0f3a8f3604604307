/** @jest-environment jsdom */
import { cleanup, render } from '@testing-library/react'
import type { PhotoCause } from '@/domain/photo-quality'
import { RuntimeProvider } from '@/services/runtime-provider'
import { PhotoNotice } from '@/subpackages/verification/photos/photo-notice'
import type { FlowHandle } from '@/subpackages/verification/shared/use-flow'
import type { Photos } from '@/subpackages/verification/photos/use-photos'
import { fakeApp } from '../services/fake-app'

jest.mock('@tarojs/taro', () => ({ ...jest.requireActual<object>('@tarojs/taro'), pageScrollTo: () => Promise.resolve() }))

function noticeOf(cause: PhotoCause): string {
  const failure = { code: 'VERIFY-PHOTO', cause, reference: 'r' } as const
  const photos = { issue: { side: 'front', failure }, refusal: null } as Photos // the fields that the notice reads
  const handle = { failure: null } as FlowHandle
  const { runtime } = fakeApp(() => Promise.reject(new Error('asked')))
  const { container } = render(
    <RuntimeProvider runtime={runtime}>
      <PhotoNotice handle={handle} photos={photos} onRetake={() => undefined} />
    </RuntimeProvider>,
  )
  return container.textContent
}

describe('the fault of a photo', () => {
  afterEach(cleanup)

  it.each([
    ['photo-blurred', '照片模糊'],
    ['photo-dark', '光线太暗'],
    ['photo-glare', '反光'],
    ['photo-cropped', '没有拍全'],
    ['photo-small', '太小'],
    ['photo-wrong-side', '另一面'],
    ['photo-expired', '有效期'],
  ] as const)('%s is named once, with the side of the card and what to do', (cause, fault) => {
    const said = noticeOf(cause)
    expect(said).toMatch(/^人像面：/)
    expect(said.split(fault)).toHaveLength(2)
    expect(said).toMatch(/请.+重拍$/)
  })
})
