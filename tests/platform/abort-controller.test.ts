import { Controller } from '@/platform/common/abort-controller'

describe('an AbortController for hosts without events', () => {
  it('starts unaborted, aborts once, and keeps the reason', () => {
    const { signal, abort } = open()
    expect([signal.aborted, signal.reason]).toEqual([false, undefined])
    expect(() => signal.throwIfAborted()).not.toThrow()
    abort('first')
    abort('second')
    expect([signal.aborted, signal.reason]).toEqual([true, 'first'])
    expect(() => signal.throwIfAborted()).toThrow('first')
  })

  it('uses AbortError when no reason is given', () => {
    const { signal, abort } = open()
    abort()
    expect((signal.reason as Error).name).toBe('AbortError')
  })

  it('calls each listener once, in order, and none that was removed or listens to another event', () => {
    const { signal, abort } = open()
    const told: string[] = []
    const gone = () => told.push('gone')
    signal.onabort = () => told.push('onabort')
    signal.addEventListener('abort', ({ type, target }) => told.push(`${type} ${String(target === signal)}`))
    signal.addEventListener('abort', gone)
    signal.addEventListener('load', gone)
    signal.removeEventListener('abort', gone)
    abort()
    abort()
    signal.addEventListener('abort', gone)
    expect(told).toEqual(['onabort', 'abort true'])
  })

  it('calls the other listeners when one throws, and reports its error', () => {
    jest.useFakeTimers()
    const { signal, abort } = open()
    const other = jest.fn()
    signal.addEventListener('abort', () => {
      throw new Error('mine')
    })
    signal.addEventListener('abort', other)
    abort()
    expect(other).toHaveBeenCalledTimes(1)
    expect(() => jest.runAllTimers()).toThrow('mine')
    jest.useRealTimers()
  })
})

function open() {
  const controller = new Controller()
  return { signal: controller.signal, abort: (reason?: unknown) => controller.abort(reason) }
}
