import { bytesOf, type Report } from '../report'
import type { Network } from './network'

export interface HttpOptions {
  url: string
  method?: string
  data?: unknown
  headers: Record<string, string>
  timeout: number
}

export type HttpOutcome =
  | { kind: 'answer'; status: number; headers: Record<string, string>; body: string }
  | { kind: 'offline' }
  | { kind: 'timeout' }
  | { kind: 'aborted' }

/** Sends one request over the browser's network and records it. */
export function sendHttp(options: HttpOptions, network: Network, report: Report): { outcome: Promise<HttpOutcome>; abort: () => void } {
  const control = new AbortController()
  let timedOut = false
  const began = performance.now()
  const method = options.method ?? 'GET'
  const record: Report['requests'][number] = { url: options.url, method, began, took: null, status: null, bytes: 0 }
  report.requests.push(record)
  const timer = setTimeout(() => {
    timedOut = true
    control.abort()
  }, options.timeout)
  const send = async (): Promise<HttpOutcome> => {
    try {
      if (network.kind() === 'none') return { kind: 'offline' }
      const body =
        options.data === undefined || method === 'GET'
          ? null
          : typeof options.data === 'string'
            ? options.data
            : JSON.stringify(options.data)
      const response = await fetch(options.url, { method, headers: options.headers, body, signal: control.signal })
      const text = await response.text()
      Object.assign(record, { status: response.status, bytes: bytesOf(text) })
      return { kind: 'answer', status: response.status, headers: Object.fromEntries(response.headers), body: text }
    } catch {
      if (timedOut) return { kind: 'timeout' }
      return control.signal.aborted ? { kind: 'aborted' } : { kind: 'offline' }
    } finally {
      clearTimeout(timer)
      record.took = performance.now() - began
    }
  }
  return { outcome: send(), abort: () => control.abort() }
}
