import { lowerCaseKeys, onAbort, type SendRequest } from '../common/request'

/** Sends a request through `fetch`; tests use it on Node, too. */
export const fetchRequest: SendRequest = async ({ url, method, headers, body, timeout, signal }) => {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(), timeout)
  const undo = onAbort(signal, () => controller.abort())
  try {
    const response = await fetch(url, { method, headers, signal: controller.signal, ...(body === undefined ? {} : { body }) })
    const replyHeaders: Record<string, string> = {}
    response.headers.forEach((value, name) => (replyHeaders[name] = value))
    return { kind: 'answer', status: response.status, headers: lowerCaseKeys(replyHeaders), body: await response.text() }
  } catch {
    if (signal?.aborted) return { kind: 'aborted' }
    // Otherwise only the timer aborts.
    return { kind: controller.signal.aborted ? 'timeout' : 'unreachable' }
  } finally {
    clearTimeout(timer)
    undo()
  }
}
