import type { HostError } from '../common/call'
import { lowerCaseKeys, onAbort, type HostReply, type SendRequest } from '../common/request'
import type { AlipayApi, HostResponse } from './api'

/** Error code of a timeout. Error statuses (code 19) are reported as failures, too, with the answer inside. */
const TIMED_OUT = 13

const answered = ({ status = 0, headers, data }: HostResponse): HostReply => ({
  kind: 'answer',
  status,
  headers: lowerCaseKeys(headers),
  body: typeof data === 'string' ? data : JSON.stringify(data),
})

const failed = (error: HostError & Partial<HostResponse>): HostReply => {
  if (error.status !== undefined && error.status >= 400) return answered({ data: '', ...error })
  return { kind: error.error === TIMED_OUT ? 'timeout' : 'unreachable' }
}

/** Sends a request through `my.request`. */
export const createRequest =
  (api: AlipayApi): SendRequest =>
  ({ url, method, headers, body, timeout, signal }) =>
    new Promise((resolve) => {
      let undo = () => {}
      const finish = (reply: HostReply) => {
        undo()
        resolve(reply)
      }
      const task = api.request({
        url,
        method,
        headers,
        timeout,
        dataType: 'text',
        ...(body === undefined ? {} : { data: body }),
        success: (response) => finish(answered(response)),
        fail: (error) => finish(failed(error)),
      })
      undo = onAbort(signal, () => {
        task.abort?.()
        resolve({ kind: 'aborted' })
      })
    })
