import * as v from 'valibot'
import type { Operation } from '@/contract'
import { operations } from '@/contract/operations'
import { namedSchemas, schemaOf, type Schema } from '../openapi/schemas'

/** Values that the contract's schemas allow in fields of one name, in any operation. */
export interface Field {
  /** Values of its enums and constants. */
  words: Set<unknown>
  /** Whether it may hold a number. */
  numbers: boolean
  /** Whether it may hold a date or a time. */
  times: boolean
}

/** A field's schema, its alternatives and its items; references are followed. */
function* partsOf(schema: Schema, named: Record<string, Schema>): Generator<Schema> {
  const target = schema.$ref === undefined ? undefined : named[schema.$ref.split('/').pop() ?? '']
  yield target ?? schema
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])])
    yield* partsOf(part, named)
}

function learn(field: Field, { type, format, enum: words, const: word }: Schema): void {
  for (const known of Array.isArray(words) ? words : []) field.words.add(known)
  if (typeof word === 'string') field.words.add(word)
  field.numbers ||= type === 'number' || type === 'integer'
  field.times ||= format === 'date' || format === 'date-time'
}

function walk(schema: Schema, named: Record<string, Schema>, fields: Map<string, Field>): void {
  for (const [name, content] of Object.entries(schema.properties ?? {})) {
    const field = fields.get(name) ?? { words: new Set(), numbers: false, times: false }
    fields.set(name, field)
    for (const part of partsOf(content, named)) learn(field, part)
    walk(content, named, fields)
  }
  for (const part of [...(schema.anyOf ?? []), ...(schema.oneOf ?? []), ...(schema.items ? [schema.items] : [])]) walk(part, named, fields)
}

/** Every field of the contract, by name, from the schemas that validate inputs and answers. */
export function fieldsOfContract(): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>()
  const named = namedSchemas()
  for (const schema of Object.values(named)) walk(schema, named, fields)
  const all: readonly Operation[] = Object.values(operations)
  // Converted as one schema, because every conversion processes all named schemas again.
  for (const schema of schemaOf(v.object({ all: v.tuple(all.flatMap(({ input, output }) => [input, output])) })).properties?.all
    ?.prefixItems ?? [])
    walk(schema, named, fields)
  return fields
}
