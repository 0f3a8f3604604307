import * as v from 'valibot'
import type { PlatformStorage } from '@/platform/types'

/** Reads a stored JSON value. @returns null where it is missing, unreadable or does not fit the schema (older version, damage) */
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
