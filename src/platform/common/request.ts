/** Request of the HTTP transport to the host. Bodies are text; the transport converts JSON. */
export interface HostRequest {
  url: string
  method: string
  headers: Record<string, string>
  body: string | undefined
  /** ms after which the host cancels the request. */
  timeout: number
  signal?: AbortSignal | undefined
}

export type HostReply =
  { kind: 'answer'; status: number; headers: Record<string, string>; body: string } | { kind: 'timeout' | 'unreachable' | 'aborted' }

/** Sends one request; never rejects. Header names of the reply are lower case. */
export type SendRequest = (request: HostRequest) => Promise<HostReply>

/** Headers with lower-case names and text values. */
export const lowerCaseKeys = (headers: Record<string, unknown> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]))

/** Calls the listener when the signal fires, also where it has fired already. @returns a function that removes the listener */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (!signal) return () => {}
  if (signal.aborted) listener()
  signal.addEventListener('abort', listener)
  return () => signal.removeEventListener('abort', listener)
}
