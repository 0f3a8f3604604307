import { type ErrorCode, MINUTE, type OperationName, type OutputOf } from '@/contract'
import { operations } from '@/contract/operations'
import { toDeadline } from '@/domain/beijing-time'
import { reconcile } from '@/domain/ledger'
import type { Dispatch } from '../dispatch'
import type { AnyAnswer } from '../domain-error'
import type { FaultKind } from './outcomes'
import { referenceOf, type Ids } from '../ids'
import { findRecord } from '../personas'
import { PLACES } from '../reference/places'
import { clockOf, sandboxOf } from '../call'
import type { Store } from '../storage/transaction'

/** ms that a throttled caller has to wait. */
const THROTTLE_MS = MINUTE

/** ms that a `slow` call takes, and that a lost answer does; longer than the app's timeout of 8 s. */
const SLOW_MS = 9000

/** Difference that the `mismatch` fault adds, fen. */
const MISMATCH = 1250

/** Codes that show the effect of a fault; the insurer itself answers them. */
const SHOWN_BY: Partial<Record<FaultKind, readonly ErrorCode[]>> = {
  'wrong-password': ['AUTH-401', 'AUTH-423'],
  'card-not-found': ['CARD-404'],
}

const hits = (kind: FaultKind, name: OperationName): boolean => {
  switch (kind) {
    case 'wrong-password':
    case 'card-not-found':
      return name === 'cards.verify'
    case 'mismatch':
      return name === 'account.overview' || name === 'account.statement' || name === 'account.yearly'
    case 'throttled':
      return name === 'otp.send'
    case 'officer-expired':
      return name === 'employer.batch'
    case 'relative-down':
      return name === 'family.list'
    case 'malformed':
      return operations[name].provider === true && name !== 'cards.verify'
    case 'answer-lost':
      return operations[name].provider === true && operations[name].writes
    case 'provider-down':
    case 'slow':
      return operations[name].provider === true
  }
}

type Fields = Record<string, unknown>
const fieldsOf = (input: unknown): Fields => (typeof input === 'object' && input !== null ? { ...input } : {})

/** A place where nobody has the number that was sent. */
function elsewhere({ numberType, number }: Fields): string | undefined {
  const type = numberType === 'ssc' ? 'ssc' : 'ssn'
  return PLACES.find(({ admdvs }) => findRecord(admdvs, type, String(number)) === null)?.admdvs
}

/** Adds a difference to a balance or statement, as a provider whose figures do not add up. */
function mismatched(name: OperationName, answer: AnyAnswer): AnyAnswer {
  if (!answer.ok) return answer
  if (name === 'account.statement') {
    const statement = answer.data as OutputOf<'account.statement'> // the name says so
    const data = { ...statement, closing: statement.closing + MISMATCH }
    return { ...answer, data: { ...data, difference: reconcile(data) } }
  }
  if (name === 'account.yearly') {
    const yearly = answer.data as OutputOf<'account.yearly'> // as above
    const account = yearly.account && { ...yearly.account, closing: yearly.account.closing + MISMATCH, difference: 0 - MISMATCH }
    return { ...answer, data: { ...yearly, account } }
  }
  const overview = answer.data as OutputOf<'account.overview'> // as above
  return overview.personalAccount ? { ...answer, data: { ...overview, difference: MISMATCH } } : answer
}

/** The relatives, where the insurer of the first one insured elsewhere does not answer. */
function withoutOne(answer: AnyAnswer, reference: string): AnyAnswer {
  if (!answer.ok) return answer
  const family = answer.data as OutputOf<'family.list'> // the name says so
  const places = family.relatives.flatMap((row) => (row.state === 'known' ? [row.city] : []))
  const down = family.relatives.find((row) => row.state === 'known' && row.city !== places[0])
  if (down?.state !== 'known') return answer
  const { memberId, relation, psnNameMasked } = down
  const failed = { state: 'failed' as const, memberId, relation, psnNameMasked, reference }
  return { ...answer, data: { ...family, relatives: family.relatives.map((row) => (row === down ? failed : row)) } }
}

interface Parts {
  store: Store
  ids: Ids
  /** Real time, ms. */
  real(): number
  /** Usual time an answer takes, ms. */
  latency: number
  /** Waits `ms`. */
  delay(ms: number): Promise<void>
}

function abortError(): Error {
  const error = new Error('aborted')
  error.name = 'AbortError'
  return error
}

/** Waits for `work`; rejects at once when the signal fires. */
function beforeAbort(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work
  if (signal.aborted) return Promise.reject(abortError())
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abortError())
    signal.addEventListener('abort', stop)
    const done = (): void => signal.removeEventListener('abort', stop)
    work.then(
      () => {
        done()
        resolve()
      },
      (error: unknown) => {
        done()
        reject(error instanceof Error ? error : new Error('delay failed'))
      },
    )
  })
}

/**
 * Applies the faults that operators have set around the dispatch, so that no handler knows of any.
 * Without faults this costs one read.
 */
export function withFaults(dispatch: Dispatch, { store, ids, real, latency, delay }: Parts): Dispatch {
  /** Kinds of fault that apply to this operation. */
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

  /** The answer of a fault that keeps the call from the insurer; null without one. */
  async function refused(kinds: readonly FaultKind[]): Promise<AnyAnswer | null> {
    const reference = referenceOf(ids)
    if (kinds.includes('provider-down')) {
      await count('provider-down')
      return { ok: false, error: { code: 'SRV-5XX', reference } }
    }
    if (kinds.includes('officer-expired')) {
      await count('officer-expired')
      return { ok: false, error: { code: 'AUTH-440', reference } }
    }
    if (!kinds.includes('throttled')) return null
    await count('throttled')
    return { ok: false, error: { code: 'SRV-429', until: toDeadline((await now()) + THROTTLE_MS), reference } }
  }

  /** The input with a wrong password or place, where such a fault is set; the insurer answers it itself. */
  function mistyped(kinds: readonly FaultKind[], input: unknown): unknown {
    const fields = fieldsOf(input)
    if (kinds.includes('wrong-password')) return { ...fields, password: 'not-this-one' }
    return kinds.includes('card-not-found') ? { ...fields, insuplcAdmdvs: elsewhere(fields) } : input
  }

  /** Falsifies the answer, or keeps it until nobody waits for it any more; the work itself is done and stored. */
  async function spoilt(
    kinds: readonly FaultKind[],
    name: OperationName,
    answer: AnyAnswer,
    signal: AbortSignal | undefined,
  ): Promise<AnyAnswer> {
    if (!answer.ok) {
      // Counted only when its code is answered: a call that failed for another reason has not met the fault.
      for (const kind of kinds) if (SHOWN_BY[kind]?.includes(answer.error.code)) await count(kind)
      return answer
    }
    if (kinds.includes('answer-lost')) {
      await count('answer-lost')
      await beforeAbort(delay(SLOW_MS), signal)
      return answer
    }
    if (kinds.includes('malformed')) {
      await count('malformed')
      return { ok: false, error: { code: 'SRV-BAD', cause: 'output-invalid', reference: referenceOf(ids) } }
    }
    if (kinds.includes('relative-down')) {
      await count('relative-down')
      return withoutOne(answer, referenceOf(ids))
    }
    if (!kinds.includes('mismatch')) return answer
    if (name === 'account.statement') await count('mismatch')
    return mismatched(name, answer)
  }

  return async (name, input, options) => {
    const kinds = Object.prototype.hasOwnProperty.call(operations, name) ? await waiting(name as OperationName) : [] // just looked up
    const slow = kinds.includes('slow')
    if (slow) await count('slow')
    const ms = slow ? SLOW_MS : latency
    await beforeAbort(ms > 0 ? delay(ms) : Promise.resolve(), options.signal)
    if (kinds.length === 0) return dispatch(name, input, options)
    const known = name as OperationName // as above
    return (await refused(kinds)) ?? spoilt(kinds, known, await dispatch(name, mistyped(kinds, input), options), options.signal)
  }
}
