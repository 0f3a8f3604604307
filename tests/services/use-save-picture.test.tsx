/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from '@testing-library/react'
import { Button } from '@/components/button'
import { useSavePicture } from '@/services/use-save-picture'

const saveImage = jest.fn(() => Promise.resolve('saved' as const))
const context = new Proxy({}, { get: () => () => ({ width: 10 }), set: () => true })
const canvas = { width: 0, height: 0, getContext: () => context, toDataURL: () => 'data:image/png;base64,' }
const platform = { saveImage, canvasNode: () => Promise.resolve(canvas as never) }
const statement = { title: 't', amount: 'a', sections: [], stamp: 's' }

function Saving() {
  const { outcome, save } = useSavePicture(platform, 'canvas')
  return (
    <>
      <Button text="保存" onPress={() => save(statement)} />
      {outcome}
    </>
  )
}

it('saves one picture for two taps within 50 ms, and a second one for a later tap', async () => {
  jest.useFakeTimers()
  render(<Saving />)
  const tap = () => act(async () => void fireEvent.click(screen.getByRole('button')))
  await tap()
  jest.advanceTimersByTime(50)
  await tap()
  expect(saveImage).toHaveBeenCalledTimes(1)
  expect(screen.getByText('saved')).toBeTruthy()
  jest.advanceTimersByTime(500)
  await tap()
  expect(saveImage).toHaveBeenCalledTimes(2)
})
