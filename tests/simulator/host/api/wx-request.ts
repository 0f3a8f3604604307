import type { Environment } from '../environment'
import type { Callbacks } from './callbacks'
import { sendHttp } from './http'

/** `wx.request`: an answer of any status is a success. */
export function requestOf({ network, report, answers }: Environment) {
  interface RequestOptions extends Callbacks {
    url: string
    method?: string
    data?: unknown
    header?: Record<string, string>
    timeout?: number
    dataType?: string
  }
  return (options: RequestOptions) => {
    const { outcome, abort } = sendHttp({ timeout: 60_000, ...options, headers: options.header ?? {} }, network, report)
    void outcome.then((result) => {
      if (result.kind === 'offline') return answers.fail(options, { errMsg: 'request:fail -2:net::ERR_FAILED', errno: 600001 })
      if (result.kind === 'timeout') return answers.fail(options, { errMsg: 'request:fail timeout', errno: 5 })
      if (result.kind === 'aborted') return answers.fail(options, { errMsg: 'request:fail abort', errno: 600003 })
      const data: unknown = options.dataType === undefined || options.dataType === 'json' ? parsed(result.body) : result.body
      return answers.succeed(options, { data, statusCode: result.status, header: result.headers, cookies: [], errMsg: 'request:ok' })
    })
    return { abort }
  }
}

/** WeChat parses JSON where it can, and otherwise returns the text unchanged. */
function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
