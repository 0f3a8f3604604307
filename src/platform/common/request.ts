/** What the HTTP transport hands to the host. Text in, text out: the transport does the JSON. */
export interface HostRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: string | undefined
  /** ms until the host gives up. */
  timeout: number
  signal?: AbortSignal | undefined
}

export type HostReply =
  { kind: 'answer'; status: number; headers: Record<string, string>; body: string } | { kind: 'timeout' | 'unreachable' | 'aborted' }

/** Sends one request; never rejects. Header names of the reply are lower case. */
export type SendRequest = (request: HostRequest) => Promise<HostReply>

export const lowerCaseKeys = (headers: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** Calls back when a signal fires, also when it fired already; returns the undo. */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {}
  if (signal.aborted) listener()
  signal.addEventListener('abort', listener)
  return () => signal.removeEventListener('abort', listener)
}
