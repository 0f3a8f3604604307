/** @jest-environment jsdom */
import { createStorage } from '@/platform/h5/storage'
import { createSubscription } from '@/platform/h5/subscription'

const buttons = () => Array.from(document.querySelectorAll('button'))
const press = (label: string) =>
  buttons()
    .find(({ textContent }) => textContent === label)
    ?.click()

describe('browser subscription panel', () => {
  it('accepts what the person ticked; nothing is ticked beforehand', async () => {
    const asking = createSubscription()(['credit', 'spending'])
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false])
    boxes[0]?.click()
    press('允许')
    await expect(asking).resolves.toEqual({
      status: 'answered',
      outcomes: [
        { kind: 'credit', outcome: 'accepted' },
        { kind: 'spending', outcome: 'refused' },
      ],
    })
    expect(document.querySelector('[role=dialog]')).toBeNull()
  })

  it('refuses all, and is busy while open', async () => {
    const request = createSubscription()
    const asking = request(['credit'])
    expect(document.querySelector('input')).toBeNull()
    await expect(request(['credit'])).resolves.toEqual({ status: 'busy' })
    press('拒绝')
    await expect(asking).resolves.toMatchObject({ outcomes: [{ outcome: 'refused' }] })
  })
})

describe('browser storage', () => {
  it('keeps to its own prefix', () => {
    const storage = createStorage(localStorage)
    localStorage.setItem('foreign', '1')
    storage.set('mine', '2')
    expect(storage.keys()).toEqual(['mine'])
    expect(storage.get('mine')).toBe('2')
    storage.remove('mine')
    expect(storage.get('mine')).toBeNull()
  })

  it('says no when the disk is full', () => {
    const full = {
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    } as unknown as Storage
    expect(createStorage(full).set('a', 'b')).toBe(false)
  })
})
