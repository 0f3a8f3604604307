import type { ErrorCode, Failure } from '@/contract'

/** What a handler refuses with; the backend adds the reference. */
export type RefusalFacts = Omit<Failure, 'reference' | 'code'>

/** Thrown by handlers, turned into a failed answer by the backend. Carries a code, never a text for people. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  constructor(
    readonly code: ErrorCode,
    readonly facts: RefusalFacts = {},
  ) {
    super(code)
  }
}

/** @throws Refusal always */
export function refuse(code: ErrorCode, facts: RefusalFacts = {}): never {
  throw new Refusal(code, facts)
}

/** By name, not by `instanceof`: compiled down for old phones, subclasses of Error lose their class. */
export const isRefusal = (error: unknown): error is Refusal => error instanceof Error && 'code' in error && 'facts' in error
