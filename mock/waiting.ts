function abortError(): Error {
  const error = new Error('aborted')
  error.name = 'AbortError'
  return error
}

/** Waits for `work`, and rejects as soon as the signal fires: nobody waits for an answer they no longer want. */
export function beforeAbort(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  if (signal.aborted) return Promise.reject(abortError())
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortError())
    signal.addEventListener('abort', stop)
    const done = (): void => signal.removeEventListener('abort', stop)
    work.then(
      () => {
        done()
        resolve()
      },
      (error: unknown) => {
        done()
        reject(error instanceof Error ? error : new Error('delay failed'))
      },
    )
  })
}
