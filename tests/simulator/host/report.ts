/** One `setData`, as it crossed to the view. */
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
  /** null while under way. */
  took: number | null
  status: number | null
  bytes: number
}

/** What happened since the host started: the raw material of tests and of the experience audit. */
export interface Report {
  /** Exceptions nobody caught, in the logic or the host. */
  errors: string[]
  /** Names the app asked of the vendor's object, or tags and attributes it used, that this host lacks. */
  missing: string[]
  /** Calls the vendor has announced the end of. */
  deprecated: string[]
  crossings: Crossing[]
  requests: RequestRecord[]
  /** Moments by name, ms since the host started. */
  marks: Record<string, number>
  /** Time the modules took to run, ms. */
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

/** Notes a name once. */
export function note(list: string[], name: string): void {
  if (!list.includes(name)) list.push(name)
}

export const textOfError = (error: unknown): string => {
  // An error of the logic is one of another realm.
  const { stack } = Object(error) as { stack?: unknown }
  return typeof stack === 'string' ? stack : String(error)
}

/** UTF-8 bytes of what crosses as JSON. */
export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length
