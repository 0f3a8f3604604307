export type NetworkKind = 'wifi' | '5g' | 'none'

export interface Network {
  kind: () => NetworkKind
  set: (kind: NetworkKind) => void
  onChange: (listener: (kind: NetworkKind) => void) => void
}

export function createNetwork(): Network {
  let now: NetworkKind = 'wifi'
  const listeners = new Set<(kind: NetworkKind) => void>()
  return {
    kind: () => now,
    set(kind) {
      now = kind
      for (const listener of listeners) listener(kind)
    },
    onChange: (listener) => void listeners.add(listener),
  }
}
