/** @jest-environment jsdom */
import { act, render, screen } from '@testing-library/react'
import { QrCode } from '@/subpackages/credential/code/qr-code'
import { shownAgain } from '../stubs/taro'

const mockPlatform = {
  canvasNode: jest.fn((): Promise<object | null> => Promise.resolve(null)),
  pixelRatio: () => 2,
}
jest.mock('@/services/runtime-provider', () => ({ useRuntime: () => ({ platform: mockPlatform }) }))
const mockDraw = jest.fn()
jest.mock('@/subpackages/credential/code/draw-code', () => ({ drawCode: (...given: unknown[]): unknown => mockDraw(...given) }))

const CANVAS = { getContext: () => ({}) }
const settle = () => act(() => Promise.resolve().then(() => undefined))

it('is drawn when its page comes back, if another page covered it meanwhile: a covered page has no canvas for the host', async () => {
  render(<QrCode token="MOCK-1" />)
  await settle()
  expect(screen.queryByText(/这台手机画不出二维码/)).not.toBeNull()
  mockPlatform.canvasNode.mockResolvedValue(CANVAS)
  act(shownAgain)
  await settle()
  expect(screen.queryByText(/这台手机画不出二维码/)).toBeNull()
  expect(mockDraw).toHaveBeenCalledTimes(1)
  // What is drawn already is not drawn again.
  act(shownAgain)
  await settle()
  expect(mockDraw).toHaveBeenCalledTimes(1)
})
