import type { ErrorCause, ErrorCode, OperationName, OutputOf } from '@/contract'
import type { Asked, Exchange } from './probe'
import type { Provider } from './provider'

/** A rule that cannot be decided here; never a pass. */
export class Skip extends Error {}

/** What is expected of an answer that a rule has to build on. */
export const READABLE = 'a good answer in the schema of its operation'

/** An answer a rule needs and cannot read: the rule does not hold, or nobody would notice. */
export class Unreadable extends Error {
  constructor(readonly exchange: Exchange) {
    super(`${exchange.operation ?? exchange.path} answered ${exchange.status}, and nothing to work with`)
  }
}

export interface CallOptions {
  /** Null sends none; without it the test person's. */
  token?: string | null
  key?: string
}

/** Everything the test person can read, and the exchanges it came in. */
export interface Walk {
  /** Every read, answered well or not. */
  exchanges: Exchange[]
  cardId: string
  overview: Exchange
  /** By year, oldest first. */
  statements: Exchange[]
  /** All pages of all time, largest pages. */
  pages: Exchange[]
  /** Entries with their settlement, one of each kind at least. */
  details: Exchange[]
}

/** A request that had to fail, and how. */
export interface Refused {
  exchange: Exchange
  code: ErrorCode
  cause: ErrorCause | null
  status: number
}

/** One run against one provider. What several rules look at is asked for once. */
export interface Scene {
  provider: Provider
  token(): Promise<string>
  send(asked: Asked): Promise<Exchange>
  call(name: OperationName, input: Record<string, unknown>, options?: CallOptions): Promise<Exchange>
  /** Data of an answer that keeps its schema. @throws Unreadable else */
  data<Name extends OperationName>(name: Name, exchange: Exchange): OutputOf<Name>
  /** The first card of the test person. @throws Skip without one */
  cardId(): Promise<string>
  /** Every read of the test person. */
  walk(): Promise<Walk>
  /** One of each failure that can be had without harm. */
  failures(): Promise<Refused[]>
  /** Sends the SMS code for binding, once a run. */
  bindCode(): Promise<string>
}

/** One thing that is not as the contract says. */
export interface Finding {
  /** What was asked and answered; null where several answers together are wrong. */
  exchange: Exchange | null
  expected: string
  got: string
}

/** One rule of the contract that a provider can be held to. */
export interface Rule {
  id: string
  title: string
  /** Where in this repository it is written down. */
  where: string
  /** @returns what breaks it; nothing when it holds. @throws Skip when it cannot be decided */
  check(scene: Scene): Promise<Finding[]>
}
