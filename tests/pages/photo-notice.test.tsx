/** @jest-environment jsdom */
import { cleanup, render } from '@testing-library/react'
import type { PhotoCause } from '@/domain/photo-quality'
import { PhotoNotice } from '@/subpackages/channels/verification/photo-notice'
import type { FlowHandle } from '@/subpackages/channels/verification/use-flow'
import type { Photos } from '@/subpackages/channels/verification/use-photos'

jest.mock('@tarojs/taro', () => ({ ...jest.requireActual<object>('@tarojs/taro'), pageScrollTo: () => Promise.resolve() }))

function noticeOf(cause: PhotoCause): string {
  const failure = { code: 'VERIFY-PHOTO', cause, reference: 'r' } as const
  const photos = { issue: { side: 'front', failure }, refusal: null } as Photos // what a notice reads of them
  const handle = { failure: null } as FlowHandle
  const { container } = render(<PhotoNotice handle={handle} photos={photos} onRetake={() => undefined} />)
  return container.textContent
}

describe('what is wrong with a photo', () => {
  afterEach(cleanup)

  it.each([
    ['photo-blurred', '照片模糊'],
    ['photo-dark', '光线太暗'],
    ['photo-glare', '反光'],
    ['photo-cropped', '没有拍全'],
    ['photo-small', '太小'],
    ['photo-wrong-side', '另一面'],
    ['photo-expired', '有效期'],
  ] as const)('%s is said once, of which side, with what to do', (cause, fault) => {
    const said = noticeOf(cause)
    expect(said).toMatch(/^人像面：/)
    expect(said.split(fault)).toHaveLength(2)
    expect(said).toMatch(/请.+重拍$/)
  })
})
