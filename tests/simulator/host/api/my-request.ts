import type { Environment } from '../environment'
import type { Callbacks } from './callbacks'
import { sendHttp } from './http'

const TIMED_OUT = 13
const NO_NETWORK = 12
const BAD_STATUS = 19
const BAD_JSON = 14

/** Alipay fails a request whose JSON does not parse. @returns undefined in that case */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** `my.request`: an error status fails the call; the response is in the error. */
export function requestOf({ network, report, answers }: Environment) {
  interface RequestOptions extends Callbacks {
    url: string
    method?: string
    data?: unknown
    headers?: Record<string, string>
    timeout?: number
    dataType?: string
  }
  return (options: RequestOptions) => {
    const { outcome, abort } = sendHttp({ timeout: 30_000, ...options, headers: options.headers ?? {} }, network, report)
    void outcome.then((result) => {
      if (result.kind === 'timeout') return answers.fail(options, { error: TIMED_OUT, errorMessage: '超时' })
      if (result.kind !== 'answer') return answers.fail(options, { error: NO_NETWORK, errorMessage: '网络出错' })
      const data = options.dataType === 'text' ? result.body : parsed(result.body)
      if (data === undefined) return answers.fail(options, { error: BAD_JSON, errorMessage: '解析响应数据格式错误' })
      const reply = { data, status: result.status, headers: result.headers }
      return result.status >= 400
        ? answers.fail(options, { ...reply, error: BAD_STATUS, errorMessage: 'http status error' })
        : answers.succeed(options, reply)
    })
    return { abort }
  }
}
