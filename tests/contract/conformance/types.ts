import type { ErrorCause, ErrorCode, OperationName, OutputOf } from '@/contract'
import type { Asked, Exchange } from './probe'
import type { Provider } from './provider'

/** Thrown when a rule cannot be decided; the result is `skipped`, not a pass. */
export class Skip extends Error {}

/** Expectation in the finding for an `Unreadable` answer. */
export const READABLE = 'a good answer in the schema of its operation'

/** Thrown for an answer that a rule needs and cannot read. The rule fails, because skipping would hide the fault. */
export class Unreadable extends Error {
  constructor(readonly exchange: Exchange) {
    super(`${exchange.operation ?? exchange.path} answered ${exchange.status}, and nothing to work with`)
  }
}

export interface CallOptions {
  /** Null sends no token; without it the test person's is sent. */
  token?: string | null
  key?: string
}

/** All reads of the test person. */
export interface Walk {
  /** Every read, including failed ones. */
  exchanges: Exchange[]
  cardId: string
  overview: Exchange
  /** By year, oldest first. */
  statements: Exchange[]
  yearly: Exchange[]
  /** All pages of ALL_TIME, 50 entries each. */
  pages: Exchange[]
  /** Details of entries, at least one of each kind. */
  details: Exchange[]
}

/** A request that has to fail, with the expected code, cause and status. */
export interface Refused {
  exchange: Exchange
  code: ErrorCode
  cause: ErrorCause | null
  status: number
}

/** One run against one provider. Reads that several rules need are sent once. */
export interface Scene {
  provider: Provider
  token(): Promise<string>
  send(asked: Asked): Promise<Exchange>
  call(name: OperationName, input: Record<string, unknown>, options?: CallOptions): Promise<Exchange>
  /** Data of a successful answer that matches its schema. @throws Unreadable otherwise */
  data<Name extends OperationName>(name: Name, exchange: Exchange): OutputOf<Name>
  /** The first card of the test person. @throws Skip without one */
  cardId(): Promise<string>
  /** Every read of the test person. */
  walk(): Promise<Walk>
  /** One of each failure that changes nothing at the provider. */
  failures(): Promise<Refused[]>
  /** Sends the SMS code for binding, once in a run. */
  bindCode(): Promise<string>
}

/** One violation of the contract. */
export interface Finding {
  /** Request and answer; null when several answers together are wrong. */
  exchange: Exchange | null
  expected: string
  got: string
}

/** `subject.fact` in lower case. Reports and lists of expected failures quote ids, so an id must keep its meaning. */
export const RULE_ID = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/

/** One rule of the contract, checked against a provider or, with `Log`, against a client's recorded requests. */
export interface Rule<Subject = Scene> {
  /** See `RULE_ID`. */
  id: string
  title: string
  /** File in this repository that defines it. */
  where: string
  /** @returns its violations; empty when it holds. @throws Skip when it cannot be decided */
  check(subject: Subject): Promise<Finding[]>
}
