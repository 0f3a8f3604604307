/**
 * Least-recently-used cache of at most `limit` values; an evicted one is made anew when it
 * is needed again. @param make pure: the same value for the same key
 */
export function memoizeRecent<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    // A Map iterates in insertion order: the first key is the least recently used.
    known.delete(key)
    known.set(key, value)
    const oldest = known.size > limit ? known.keys().next() : null
    if (oldest && !oldest.done) known.delete(oldest.value)
    return value
  }
}

/** Cache of the few values that a sample's own table has. @param make pure: the same value for the same key */
export function once<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}
