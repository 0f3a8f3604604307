/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react'
import { useSavePicture } from '@/services/use-save-picture'

it('saves one picture for two quick taps, and another for a later one', async () => {
  let now = 1_000
  const saveImage = jest.fn(() => Promise.resolve('saved' as const))
  const context = new Proxy({}, { get: () => () => ({ width: 10 }), set: () => true })
  const canvas = { width: 0, height: 0, getContext: () => context, toDataURL: () => 'data:image/png;base64,' }
  const platform = { now: () => now, saveImage, canvasNode: () => Promise.resolve(canvas as never) }
  const statement = { title: 't', amount: 'a', sections: [], stamp: 's' }
  const { result } = renderHook(() => useSavePicture(platform, 'canvas'))
  const tap = () => act(async () => result.current.save(statement))
  await tap()
  now += 50
  await tap()
  expect(saveImage).toHaveBeenCalledTimes(1)
  expect(result.current.outcome).toBe('saved')
  now += 500
  await tap()
  expect(saveImage).toHaveBeenCalledTimes(2)
})
