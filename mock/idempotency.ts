import * as v from 'valibot'
import { HOUR, isPassing, type Operation, type OperationName, type SendOptions } from '@/contract'
import { operations } from '@/contract/operations'
import type { Crypto } from './access/crypto'
import { callerBy } from './access/users'
import type { Call } from './call'
import { failed, isDomainError, type AnyAnswer } from './domain-error'

/** ms that the answer of a write is kept for a retry; connections come back within minutes. */
const ANSWER_MS = HOUR

/** Prefix of the ids of a user's kept answers, so that deletion finds them. A digest: it identifies nobody. */
export const answersOf = (crypto: Crypto, userId: string): string => `${crypto.digest(`answers|${userId}`).slice(0, 16)}.`

export interface Repeat {
  id: string
  /** Key that the kept answer is encrypted with: the caller's idempotency key, which is not stored. */
  key: string
}

/** Identifies a repeated write. Null without an idempotency key, and for operations whose answer may not be kept. */
export function repeatOf(
  { crypto, caller }: Call,
  name: OperationName,
  input: unknown,
  { idempotencyKey, token }: SendOptions,
): Repeat | null {
  const { writes, secret, secretFields = [] }: Operation = operations[name]
  if (!writes || secret || !idempotencyKey) return null
  // Secret fields are left out of the digest: most passwords are short enough to be guessed from one.
  const said = JSON.stringify(input, (field, value: unknown) => (secretFields.includes(field) ? undefined : value))
  const owner = answersOf(crypto, caller?.user.userId ?? token ?? '')
  return { id: owner + crypto.digest([name, idempotencyKey, said].join('|')), key: idempotencyKey }
}

/** Answers a repeated write with the kept answer of the first one. Passing failures (SRV-*) are thrown and not kept. */
export async function withIdempotency(call: Call, repeat: Repeat | null, work: () => Promise<AnyAnswer>): Promise<AnyAnswer> {
  const { tx, crypto, real, now, caller } = call
  const kept = repeat && (await tx.answer.get(repeat.id))
  // The stored text was written below, by JSON.stringify of an answer.
  if (repeat && kept && now < kept.expiresAt) return JSON.parse(crypto.unseal(kept.sealed, repeat.key)) as AnyAnswer
  const answer = await settled(call, work)
  const gone = caller !== null && (await tx.user.get(caller.user.userId)) === null
  if (!repeat || gone) return answer
  await tx.answer.put(repeat.id, {
    sealed: crypto.seal(JSON.stringify(answer), repeat.key),
    expiresAt: now + ANSWER_MS,
    keepUntil: real() + ANSWER_MS,
  })
  if (!caller) await noteSignIn(call, answer, repeat.id)
  return answer
}

/** Kept sign-in answers remembered per user, so that deletion finds them. */
const SIGN_INS = 3

/** Notes the kept answer of a sign-in at the user it signed in, who is not the caller yet. */
async function noteSignIn(call: Call, answer: AnyAnswer, id: string): Promise<void> {
  if (!answer.ok || !v.is(v.looseObject({ token: v.string() }), answer.data)) return
  const opened = await callerBy(call, answer.data.token)
  if (opened) opened.user.answers = opened.user.answers.concat(id).slice(-SIGN_INS)
}

/** A final `DomainError` becomes an answer that is committed and kept. Anything else is rethrown and rolls the unit of work back. */
async function settled({ ids }: Call, work: () => Promise<AnyAnswer>): Promise<AnyAnswer> {
  try {
    return await work()
  } catch (error) {
    if (!isDomainError(error) || isPassing(error.code)) throw error
    return failed(ids, error.code, error.facts)
  }
}
