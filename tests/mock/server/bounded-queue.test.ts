import { boundedQueue } from '../../../mock/server/bounded-queue'

it('runs so many at once, lets so many wait in their order, and refuses the rest', async () => {
  const inTurn = boundedQueue(2, 2)
  const began: number[] = []
  const ends: (() => void)[] = []
  const work = (index: number) =>
    inTurn(async () => {
      began.push(index)
      await new Promise<void>((resolve) => ends.push(resolve))
      return index
    })
  const all = [0, 1, 2, 3].map(work)
  await expect(work(4)).rejects.toMatchObject({ code: 'SRV-429' })
  expect(began).toEqual([0, 1])
  for (let done = 0; done < 4; done += 1) {
    ends.shift()?.()
    await all[done]
    await Promise.resolve()
  }
  expect(await Promise.all(all)).toEqual([0, 1, 2, 3])
  expect(began).toEqual([0, 1, 2, 3])
})

it('gives the place of a failure to the next', async () => {
  const inTurn = boundedQueue(1, 1)
  const failing = inTurn(() => Promise.reject(new Error('no')))
  const next = inTurn(() => Promise.resolve('yes'))
  await expect(failing).rejects.toThrow('no')
  expect(await next).toBe('yes')
})
