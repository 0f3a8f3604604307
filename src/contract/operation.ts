import type * as v from 'valibot'
import type { ErrorCode } from './errors'

export type HttpMethod = 'GET' | 'POST' | 'PUT' | 'DELETE'

/**
 * Who may ask. Of a person: `none` before a session, `optional` with the session where there is one, `session` any, `full` not a sample.
 * Of an employer: `officer` any of its officers, `contributions` and `accounts` those with that right. Neither side's session opens the other's.
 */
export type Auth = 'none' | 'optional' | 'session' | 'full' | 'officer' | 'contributions' | 'accounts'

/** Whether an operation is of the employer's side. */
export const isOfficers = (auth: Auth): boolean => !['none', 'optional', 'session', 'full'].includes(auth)

/** What is told of an operation besides its name. */
interface Facts<Input extends v.GenericSchema, Output extends v.GenericSchema> {
  summary: string
  method: HttpMethod
  /** Route; `{name}` is taken out of the input. GET and DELETE send the rest as query. */
  path: string
  auth: Auth
  /** A retry with the same idempotency key must not act twice. */
  writes: boolean
  /** The answer holds full values: it is stored nowhere, not even for retries. */
  secret?: true
  /** Input fields that hold secrets: stored nowhere, not even in a digest. */
  secretFields?: readonly string[]
  /** Answered by the insurer, so that faults of an insurer reach it; all others by the app's own backend. */
  provider?: true
  /**
   * Reads that this write makes out of date, by name. A write without any changes nothing that is shown, or ends the session
   * and everything read with it.
   */
  invalidates?: readonly string[]
  /**
   * After this write cached answers are deleted: those of the former primary card would pass for the new one's offline, and what a
   * channel opened is closed once it is left.
   */
  forgets?: true
  /** The phone caches this read for offline use. Details and searches are not cached: they would fill its storage. */
  offline?: true
  /** Bytes; where it takes more than the 64 KB of every other one: 400,000 characters of a picture, and what stands around them. */
  bodyLimit?: number
  input: Input
  output: Output
  /** Lists of its answer of which a reader may leave out an entry it cannot make out; never those that are written back. */
  skippable?: readonly string[]
  /** Codes this operation itself answers with; AUTH-440, NET-* and SRV-* may always occur. */
  errors: readonly ErrorCode[]
}

/**
 * One thing the backend can be asked. Types, runtime validation and the HTTP route all follow from it. A page imports the operations
 * that it sends, so that a package of the mini-program holds the schemas of its own ones only.
 */
export interface Operation<
  Name extends string = string,
  Input extends v.GenericSchema = v.GenericSchema,
  Output extends v.GenericSchema = v.GenericSchema,
> extends Facts<Input, Output> {
  /** `resource.verb`; the key of caches, logs and tests. Its constant is called the same in camel case. */
  name: Name
}

export const operation = <Name extends string, Input extends v.GenericSchema, Output extends v.GenericSchema>(
  name: Name,
  facts: Facts<Input, Output>,
): Operation<Name, Input, Output> => ({ name, ...facts })
