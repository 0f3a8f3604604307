import type { OperationName, OutputOf } from '@/contract'
import { operations } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import { reconcile } from '@/domain/ledger'
import type { AnyAnswer, Dispatch } from './dispatch'
import type { FaultKind } from './fault-kinds'
import { referenceOf, type Ids } from './ids'
import { findRecord } from './personas'
import { PLACES } from './reference/places'
import { clockOf, sandboxOf } from './sandbox'
import type { Store } from './storage/transaction'

/** How long a throttled caller is asked to wait, ms. */
export const THROTTLE_MS = 60_000

/** How long a `slow` call takes, ms: past the app's 8 s patience on purpose. */
export const SLOW_MS = 9000

/** What the `mismatch` preview leaves unexplained, fen. */
const MISMATCH = 1250

const hits = (kind: FaultKind, name: OperationName): boolean => {
  switch (kind) {
    case 'wrong-password':
    case 'card-not-found':
      return name === 'cards.verify'
    case 'mismatch':
      return name === 'account.overview' || name === 'account.statement'
    case 'throttled':
      return name === 'otp.send'
    case 'malformed':
      return operations[name].provider === true && name !== 'cards.verify'
    case 'provider-down':
    case 'slow':
      return operations[name].provider === true
  }
}

type Fields = Record<string, unknown>
const fieldsOf = (input: unknown): Fields => (typeof input === 'object' && input !== null ? { ...input } : {})

/** Another place, where nobody has the number that was named. */
function elsewhere({ numberType, number }: Fields): string | undefined {
  const type = numberType === 'ssc' ? 'ssc' : 'ssn'
  return PLACES.find(({ admdvs }) => findRecord(admdvs, type, String(number)) === null)?.admdvs
}

/** A provider whose books do not close: what the app must name and never hide. */
function mismatched(name: OperationName, answer: AnyAnswer): AnyAnswer {
  if (!answer.ok) return answer
  if (name === 'account.statement') {
    const statement = answer.data as OutputOf<'account.statement'> // the name says so
    const data = { ...statement, closing: statement.closing + MISMATCH }
    return { ...answer, data: { ...data, difference: reconcile(data) } }
  }
  const overview = answer.data as OutputOf<'account.overview'> // as above
  return overview.personalAccount ? { ...answer, data: { ...overview, difference: MISMATCH } } : answer
}

interface Parts {
  store: Store
  ids: Ids
  /** Real time, ms. */
  real(): number
  /** Usual time an answer takes, ms. */
  latency: number
  /** Lets time go by. @throws AbortError once the signal has fired */
  pause(ms: number, signal: AbortSignal | undefined): Promise<void>
}

/**
 * The same calls of a provider that misbehaves as an operator asked for. Faults lie around them: no handler knows of any,
 * and without any they cost one read.
 */
export function withFaults(dispatch: Dispatch, { store, ids, real, latency, pause }: Parts): Dispatch {
  /** What may hit this call. */
  const waiting = (name: OperationName): Promise<FaultKind[]> =>
    store.look(async (tx) => {
      const faults = (await tx.demo.get(''))?.faults ?? []
      return faults.filter(({ kind, left }) => left > 0 && hits(kind, name)).map(({ kind }) => kind)
    })
  const count = (kind: FaultKind): Promise<void> =>
    store.transaction(async (tx) => {
      const fault = (await tx.demo.get(''))?.faults.find((known) => known.kind === kind && known.left > 0)
      if (fault) fault.left -= 1
    })
  const now = (): Promise<number> => store.look(async (tx) => clockOf(await sandboxOf(tx), real()))

  /** The provider does not answer at all. */
  async function refused(kinds: readonly FaultKind[]): Promise<AnyAnswer | null> {
    const reference = referenceOf(ids)
    if (kinds.includes('provider-down')) {
      await count('provider-down')
      return { ok: false, error: { code: 'SRV-5XX', reference } }
    }
    if (!kinds.includes('throttled')) return null
    await count('throttled')
    return { ok: false, error: { code: 'SRV-429', until: toDeadline((await now()) + THROTTLE_MS), reference } }
  }

  /** Somebody mistypes: what the insurer makes of it is its own. */
  function mistyped(kinds: readonly FaultKind[], input: unknown): unknown {
    const fields = fieldsOf(input)
    if (kinds.includes('wrong-password')) return { ...fields, password: 'not-this-one' }
    return kinds.includes('card-not-found') ? { ...fields, insuplcAdmdvs: elsewhere(fields) } : input
  }

  /** The work is done and remembered; what goes wrong is only the answer on its way. */
  async function spoilt(kinds: readonly FaultKind[], name: OperationName, answer: AnyAnswer): Promise<AnyAnswer> {
    if (!answer.ok) {
      // Counted once it has shown: a call that was refused for something else has not met it.
      if (kinds.includes('wrong-password') && answer.error.code.startsWith('AUTH-4')) await count('wrong-password')
      if (kinds.includes('card-not-found') && answer.error.code === 'CARD-404') await count('card-not-found')
      return answer
    }
    if (kinds.includes('malformed')) {
      await count('malformed')
      return { ok: false, error: { code: 'SRV-BAD', cause: 'output-invalid', reference: referenceOf(ids) } }
    }
    if (!kinds.includes('mismatch')) return answer
    if (name === 'account.statement') await count('mismatch')
    return mismatched(name, answer)
  }

  return async (name, input, options) => {
    const kinds = Object.prototype.hasOwnProperty.call(operations, name) ? await waiting(name as OperationName) : [] // just looked up
    const slow = kinds.includes('slow')
    if (slow) await count('slow')
    await pause(slow ? SLOW_MS : latency, options.signal)
    if (kinds.length === 0) return dispatch(name, input, options)
    return (await refused(kinds)) ?? spoilt(kinds, name as OperationName, await dispatch(name, mistyped(kinds, input), options)) // as above
  }
}
