import * as v from 'valibot'
import type { PlatformStorage } from '@/platform/types'

/** Reads a JSON value that must fit the schema; anything else (older version, damage) counts as absent. */
export function readStored<Schema extends v.GenericSchema>(
  storage: PlatformStorage,
  key: string,
  schema: Schema,
): v.InferOutput<Schema> | null {
  const raw = storage.get(key)
  if (raw === null) return null
  try {
    const parsed = v.safeParse(schema, JSON.parse(raw))
    return parsed.success ? parsed.output : null
  } catch {
    return null
  }
}
