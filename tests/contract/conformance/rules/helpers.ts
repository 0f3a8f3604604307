import * as v from 'valibot'
import { failureSchema, type Failure } from '@/contract'
import type { Exchange } from '../probe'
import type { Finding, Refused } from '../types'

export const finding = (exchange: Exchange | null, expected: string, got: string): Finding => ({ exchange, expected, got })

const refusal = v.looseObject({ ok: v.literal(false), error: v.looseObject({ code: v.string(), cause: v.optional(v.string()) }) })

/** Code and cause of a failure, even if the contract does not know them; null when the answer is no failure. */
export const codeOf = ({ body }: Exchange): { code: string; cause: string | null } | null =>
  v.is(refusal, body) ? { code: body.error.code, cause: body.error.cause ?? null } : null

/** The failure; null when the answer does not match the schema. */
export const failureOf = ({ body }: Exchange): Failure | null =>
  v.is(v.object({ ok: v.literal(false), error: failureSchema }), body) ? body.error : null

export const describe = (exchange: Exchange): string => {
  const told = codeOf(exchange)
  if (told) return `status ${exchange.status}, ${told.code}${told.cause === null ? '' : ` (${told.cause})`}`
  return `status ${exchange.status}, ${exchange.body === undefined ? `no JSON (${exchange.contentType || 'no content type'})` : 'no failure of the contract'}`
}

/** Findings unless a request failed with the expected code and cause; the HTTP status is not checked. */
export function failsAs({ exchange, code, cause }: Pick<Refused, 'exchange' | 'code' | 'cause'>): Finding[] {
  const told = codeOf(exchange)
  if (told?.code === code && (cause === null || told.cause === cause)) return []
  return [finding(exchange, `${code}${cause === null ? '' : ` with cause ${cause}`}`, describe(exchange))]
}

/** Every primitive value in a JSON document, with its path. */
export function* valuesOf(value: unknown, path = ''): Generator<{ path: string; key: string; value: unknown }> {
  if (typeof value !== 'object' || value === null) {
    yield { path, key: path.split('.').pop() ?? '', value }
    return
  }
  for (const [key, content] of Object.entries(value)) yield* valuesOf(content, path === '' ? key : `${path}.${key}`)
}

/** The first findings of one kind, because a provider that is wrong everywhere would fill the report. */
export const few = (findings: readonly Finding[], most = 5): Finding[] => findings.slice(0, most)

/** A finding when two amounts differ; fen. */
export const equal = (exchange: Exchange | null, what: string, left: number, right: number): Finding[] =>
  left === right ? [] : [finding(exchange, what, `${left} ≠ ${right} (fen)`)]
