/** A set of listeners. `add` returns a function that removes the listener. */
export function createListeners<Value>() {
  const listeners = new Set<(value: Value) => void>()
  return {
    add(listener: (value: Value) => void): () => void {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    emit(value: Value): void {
      for (const listener of [...listeners]) listener(value)
    },
    get size(): number {
      return listeners.size
    },
  }
}
