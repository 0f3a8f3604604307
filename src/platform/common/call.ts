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

/** Turns a callback API into a promise that never rejects; an API that throws or is missing counts as failed. */
export const callHost = <Value>(run: (callbacks: Callbacks<Value>) => unknown): Promise<Called<Value>> =>
  new Promise((resolve) => {
    try {
      run({ success: (value) => resolve({ ok: true, value }), fail: (error) => resolve({ ok: false, error }) })
    } catch (thrown) {
      resolve({ ok: false, error: { errMsg: String(thrown) } })
    }
  })

/** True when a message of WeChat's says that the person, not the host, said no. */
export const refusedByPerson = (error: HostError): boolean => /deny|denied|cancel|refuse/i.test(error.errMsg ?? error.errorMessage ?? '')
