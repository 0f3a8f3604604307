/**
 * Remembers what was made for the keys used last; of more than `limit` the one longest unused is forgotten, and made anew when it
 * is asked for again. @param make must tell the same of a key each time
 */
export function recent<Key, Value>(limit: number, make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const value = known.get(key) ?? make(key)
    // A map keeps its keys in the order they were put in.
    known.delete(key)
    known.set(key, value)
    const oldest = known.size > limit ? known.keys().next() : null
    if (oldest && !oldest.done) known.delete(oldest.value)
    return value
  }
}
