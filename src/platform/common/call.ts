/** What the vendors put into `fail`: WeChat `errMsg`/`errCode`/`errno`, Alipay `error`/`errorMessage`. */
export interface HostError {
  errMsg?: string
  errCode?: number
  errno?: number
  error?: number
  errorMessage?: string
}

export interface Callbacks<Value> {
  success: (value: Value) => void
  fail: (error: HostError) => void
}

export type Called<Value> = { ok: true; value: Value } | { ok: false; error: HostError }

/**
 * Turns a callback API into a promise that never rejects; an API that throws, refuses by a promise of its own or is
 * missing counts as failed.
 */
export const callHost = <Value>(run: (callbacks: Callbacks<Value>) => unknown): Promise<Called<Value>> =>
  new Promise((resolve) => {
    const failed = (thrown: unknown) => resolve({ ok: false, error: { errMsg: String(thrown) } })
    try {
      const returned = run({ success: (value) => resolve({ ok: true, value }), fail: (error) => resolve({ ok: false, error }) })
      // Some hosts answer by a promise as well, and nobody else would catch it.
      if (returned instanceof Promise) returned.catch(failed)
    } catch (thrown) {
      failed(thrown)
    }
  })

/** Asks for something nobody waits for. Every such call goes through here: none may throw, or be refused unheard. */
export const tellHost = (run: (callbacks: Callbacks<unknown>) => unknown): void => void callHost(run)

/** What the host says at once, or what stands in for it where the call is missing or throws. */
export function askHost<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** True when a message of WeChat's says that the person, not the host, said no. */
export const refusedByPerson = (error: HostError): boolean => /deny|denied|cancel|refuse/i.test(error.errMsg ?? error.errorMessage ?? '')
