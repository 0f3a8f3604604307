/** Event passed to listeners of a signal; logic layers of mini-programs have no `Event`. */
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

/** The part of the DOM's `AbortSignal` that needs no DOM events. */
class Signal {
  aborted = false
  reason: unknown = undefined
  onabort: Listener | null = null
  private readonly listeners = new Set<Listener>()

  addEventListener(type: string, listener: Listener): void {
    // A signal aborts only once, so `{ once: true }` needs no handling.
    if (type === ABORT && !this.aborted) this.listeners.add(listener)
  }

  removeEventListener(type: string, listener: Listener): void {
    if (type === ABORT) this.listeners.delete(listener)
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason
  }

  /** Calls every listener. An error of one is rethrown asynchronously, as in the DOM, and does not stop the others. */
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
 * Replaces `AbortController`, which no mini-program's logic layer has. Published polyfills need `Event` or `document.createEvent`,
 * which are missing, too. Installed by the build (see config/index.ts).
 * @see https://dom.spec.whatwg.org/#interface-abortcontroller
 */
export class Controller {
  readonly signal = new Signal()

  /** @param reason value of `signal.reason`; an `AbortError` by default */
  abort(reason: unknown = abortReason()): void {
    this.signal.abort(reason)
  }
}
