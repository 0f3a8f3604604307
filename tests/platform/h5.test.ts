/** @jest-environment jsdom */
import { authorizeElsewhere } from '@/platform/h5/authorization'
import { askModal } from '@/platform/h5/dialog'
import { loadPicture, takePhoto } from '@/platform/h5/photo'
import { createStorage } from '@/platform/h5/storage'
import { createSubscription } from '@/platform/h5/subscription'

const buttons = () => Array.from(document.querySelectorAll('button'))
const press = (label: string) =>
  buttons()
    .find(({ textContent }) => textContent === label)
    ?.click()

describe('browser subscription panel', () => {
  it('accepts the ticked items; nothing is pre-ticked', async () => {
    const asking = createSubscription()(['credit', 'spending'])
    const boxes = Array.from(document.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
    expect(boxes.map(({ checked }) => checked)).toEqual([false, false])
    // With nothing ticked there is nothing to allow.
    const allow = buttons().find(({ textContent }) => textContent === '允许')
    expect(allow?.disabled).toBe(true)
    boxes[0]?.click()
    expect(allow?.disabled).toBe(false)
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

  it('refuses all on 拒绝, and reports busy while open', async () => {
    const request = createSubscription()
    const asking = request(['credit'])
    expect(document.querySelector('input')).toBeNull()
    await expect(request(['credit'])).resolves.toEqual({ status: 'busy' })
    press('拒绝')
    await expect(asking).resolves.toMatchObject({ outcomes: [{ outcome: 'refused' }] })
  })
})

describe('browser dialog and chooser', () => {
  it('asks yes or no', async () => {
    const asking = askModal('标题', '内容', '好', '不')
    press('不')
    await expect(asking).resolves.toBe(false)
    const again = askModal('标题', '内容', '好', '不')
    press('好')
    await expect(again).resolves.toBe(true)
  })

  it('keeps the focus while open, and treats Escape as no', async () => {
    document.body.insertAdjacentHTML('beforeend', '<main><button id="opener">打开</button></main>')
    const opener = document.querySelector<HTMLElement>('#opener')
    opener?.focus()
    const asking = askModal('标题', '内容', '好', '不')
    expect(document.activeElement?.textContent).toBe('好')
    const isInert = () => document.querySelector<HTMLElement>('main')?.inert
    expect(isInert()).toBe(true)
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))
    await expect(asking).resolves.toBe(false)
    expect(isInert()).toBe(false)
    expect(document.activeElement).toBe(opener)
    document.querySelector('main')?.remove()
  })

  it('opens the phone’s camera, and reports a closed chooser', async () => {
    let input: HTMLInputElement | null = null
    jest.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function (this: HTMLInputElement) {
      // eslint-disable-next-line @typescript-eslint/no-this-alias -- the element is created inside takePhoto and not attached
      input = this
    })
    const taking = takePhoto('camera')
    const chooser = input as unknown as HTMLInputElement
    expect(chooser.getAttribute('capture')).toBe('environment')
    chooser.dispatchEvent(new Event('cancel'))
    await expect(taking).resolves.toEqual({ status: 'cancelled' })
    jest.restoreAllMocks()
  })

  it('accepts a code from the window that it opened only', async () => {
    const opened = { closed: false }
    jest.spyOn(window, 'open').mockReturnValue(opened as Window)
    const coming = authorizeElsewhere('https://provider.test/authorize', 's1')
    const say = (origin: string, data: object) => window.dispatchEvent(new MessageEvent('message', { origin, data }))
    say('https://evil.test', { state: 's1', code: 'x' })
    say('https://provider.test', { state: 'other', code: 'x' })
    say('https://provider.test', { state: 's1', code: 'c0de' })
    await expect(coming).resolves.toEqual({ status: 'ok', code: 'c0de' })
    opened.closed = true
    await expect(authorizeElsewhere('https://provider.test/authorize', 's1')).resolves.toEqual({ status: 'cancelled' })
    jest.spyOn(window, 'open').mockReturnValue(null)
    await expect(authorizeElsewhere('https://provider.test/authorize', 's1')).resolves.toEqual({ status: 'unavailable' })
    jest.restoreAllMocks()
  })
})

describe('a picture in the browser', () => {
  const DRAWN = 'data:image/jpeg;base64,AAAA'
  const revoked = jest.fn()
  /** Replaces `Image` and the canvas context, because jsdom neither loads nor draws pictures. */
  function browserThat(loads: boolean) {
    class FakeImage {
      width = 200
      height = 100
      onload = () => undefined
      onerror = () => undefined
      set src(_path: string) {
        if (loads) this.onload()
        else this.onerror()
      }
    }
    Object.assign(globalThis, { Image: FakeImage })
    const canvas = document.createElement('canvas')
    canvas.id = 'hidden'
    const data = new Uint8ClampedArray(200 * 100 * 4)
    Object.assign(canvas, { getContext: () => ({ drawImage: () => undefined, getImageData: () => ({ data }) }), toDataURL: () => DRAWN })
    document.body.append(canvas)
  }
  const { Image: real } = globalThis
  beforeEach(() => Object.assign(URL, { revokeObjectURL: revoked.mockClear() }))
  afterEach(() => {
    document.querySelector('#hidden')?.remove()
    Object.assign(globalThis, { Image: real })
  })

  it('is released once it is drawn; the preview is the drawing', async () => {
    browserThat(true)
    await expect(loadPicture('hidden', 'blob:photo', 1000)).resolves.toMatchObject({ width: 200, height: 100, preview: DRAWN })
    expect(revoked.mock.calls).toEqual([['blob:photo']])
  })

  it('is also released when it cannot be read', async () => {
    browserThat(false)
    await expect(loadPicture('hidden', 'blob:photo', 1000)).resolves.toBeNull()
    expect(revoked.mock.calls).toEqual([['blob:photo']])
  })
})

describe('browser storage', () => {
  it('uses only keys with its own prefix', () => {
    const storage = createStorage(localStorage)
    localStorage.setItem('foreign', '1')
    storage.set('mine', '2')
    expect(storage.keys()).toEqual(['mine'])
    expect(storage.get('mine')).toBe('2')
    storage.remove('mine')
    expect(storage.get('mine')).toBeNull()
  })

  it('returns false when the disk is full', () => {
    const full = {
      setItem: () => {
        throw new Error('QuotaExceededError')
      },
    } as unknown as Storage
    expect(createStorage(full).set('a', 'b')).toBe(false)
  })
})
