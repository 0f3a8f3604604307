/** One `setData` that crossed to the view. */
export interface Crossing {
  route: string
  bytes: number
  /** ms since the host started. */
  at: number
  /** Time from the call until the view had drawn it, ms. */
  took: number
  keys: string[]
}

export interface RequestRecord {
  url: string
  method: string
  began: number
  /** null while it is running. */
  took: number | null
  status: number | null
  bytes: number
}

/** What happened since the host started; the data of tests and of the experience audit. */
export interface Report {
  /** Uncaught exceptions, in the logic or the host. */
  errors: string[]
  /** Names of the vendor's object, tags and attributes that the app used and this host lacks. */
  missing: string[]
  /** Calls that the vendor has deprecated. */
  deprecated: string[]
  crossings: Crossing[]
  requests: RequestRecord[]
  /** Times by name, ms since the host started. */
  marks: Record<string, number>
  /** Time that the modules took to run, ms. */
  scripts: number
}

export const createReport = (): Report => ({
  errors: [],
  missing: [],
  deprecated: [],
  crossings: [],
  requests: [],
  marks: {},
  scripts: 0,
})

/** Adds a name to a list once. */
export function note(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name)
}

export const textOfError = (error: unknown): string => {
  // An error of the logic is from another realm, so `instanceof Error` is false.
  const { stack } = Object(error) as { stack?: unknown }
  return typeof stack === 'string' ? stack : String(error)
}

/** UTF-8 bytes of the value as JSON. */
export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
