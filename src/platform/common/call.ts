/** Error objects of the vendors: WeChat `errMsg`/`errCode`/`errno`, Alipay `error`/`errorMessage`. */
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
 * Turns a callback API into a promise that never rejects. An API that is missing, throws or returns a rejected promise counts as
 * failed.
 */
export const callHost = <Value>(run: (callbacks: Callbacks<Value>) => unknown): Promise<Called<Value>> =>
  new Promise((resolve) => {
    const failed = (thrown: unknown) => resolve({ ok: false, error: { errMsg: String(thrown) } })
    try {
      const returned = run({ success: (value) => resolve({ ok: true, value }), fail: (error) => resolve({ ok: false, error }) })
      // Some hosts also return a promise, whose rejection nothing else would handle.
      if (returned instanceof Promise) returned.catch(failed)
    } catch (thrown) {
      failed(thrown)
    }
  })

/** Calls a host API without using its result. All such calls go through here, so that none throws or rejects unhandled. */
export const tellHost = (run: (callbacks: Callbacks<unknown>) => unknown): void => void callHost(run)

/** Calls a synchronous host API. Returns `otherwise` where it is missing or throws. */
export function askHost<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** True where the error's message says that the user refused or cancelled. */
export const refusedByPerson = (error: HostError): boolean => /deny|denied|cancel|refuse/i.test(error.errMsg ?? error.errorMessage ?? '')
