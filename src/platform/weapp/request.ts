import type { HostError } from '../common/call'
import { lowerCaseKeys, onAbort, type HostReply, type SendRequest } from '../common/request'
import type { HostResponse, WeappApi } from './api'

const failed = ({ errMsg = '' }: HostError): HostReply => ({ kind: /timeout/i.test(errMsg) ? 'timeout' : 'unreachable' })

const answered = ({ statusCode = 0, header, data }: HostResponse): HostReply => ({
  kind: 'answer',
  status: statusCode,
  headers: lowerCaseKeys(header),
  body: typeof data === 'string' ? data : JSON.stringify(data),
})

/** Sends a request through `wx.request`. */
export const createRequest =
  (api: WeappApi): SendRequest =>
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
        header: headers,
        timeout,
        // With any value but `json` the body stays text.
        dataType: 'text',
        responseType: 'text',
        ...(body === undefined ? {} : { data: body }),
        success: (response) => finish(answered(response)),
        fail: (error) => finish(failed(error)),
      })
      undo = onAbort(signal, () => {
        task.abort()
        resolve({ kind: 'aborted' })
      })
    })
