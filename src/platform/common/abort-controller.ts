/** What a listener of a signal is told; the logic layers have no `Event`. */
interface AbortNotice {
  type: 'abort'
  target: Signal
}
type Listener = (event: AbortNotice) => void

const ABORT = 'abort'

function abortReason(): Error {
  const reason = new Error('signal is aborted without reason')
  reason.name = 'AbortError'
  return reason
}

/** The part of the DOM's `AbortSignal` that can be had without its events. */
class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(type: string, listener: Listener): void {
    // A signal aborts once, so every listener is one for `{ once: true }`.
    if (type === ABORT && !this.aborted) this.listeners.add(listener)
  }

  removeEventListener(type: string, listener: Listener): void {
    if (type === ABORT) this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Tells every listener, whatever another one throws: that is reported, as the DOM does, and stops nobody. */
  abort(reason: unknown): void {
    if (this.aborted) return
    this.aborted = true
    this.reason = reason
    const told = [...(this.onabort ? [this.onabort] : []), ...this.listeners]
    this.listeners.clear()
    for (const listener of told) {
      try {
        listener({ type: ABORT, target: this })
      } catch (error) {
        setTimeout(() => {
          throw error
        })
      }
    }
  }
}

/**
 * Stands in for `AbortController` where a host has none: no mini-program's logic layer does, and the published stand-ins want
 * `Event` or `document.createEvent`, which are not there either. Put in place by the build (see config/index.ts).
 * @see https://dom.spec.whatwg.org/#interface-abortcontroller
 */
export class Controller {
  readonly signal = new Signal()

  /** @param reason what `signal.reason` says from then on; an `AbortError` when left out */
  abort(reason: unknown = abortReason()): void {
    this.signal.abort(reason)
  }
}
