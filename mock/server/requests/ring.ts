import type { Failure, OperationName } from '@/contract'

/** A request as operators see it in the log. */
export interface Logged {
  id: string
  /** Null when it is no operation of the contract. */
  operation: OperationName | null
  method: string
  /** The route, without any id. */
  path: string
  /** ISO, the insurer's clock. */
  at: string
  status: number
  ms: number
  error: Failure | null
  /** Masked; null when no input was read. */
  input: unknown
  /** Masked; null when the operation failed. */
  answer: unknown
  /** Shell command that repeats the request; null when it is no operation. */
  curl: string | null
}

export interface Ring {
  add(logged: Logged): void
  find(id: string): Logged | null
}

/** Characters of one stored request. A longer one is stored without input, answer and command. */
const LARGEST = 16_384

/** The newest requests, in memory. @param most number of requests @param size characters of all together */
export function createRing(most = 500, size = 512 * 1024): Ring {
  const texts = new Map<string, string>()
  let held = 0
  const drop = (id: string): void => {
    held -= texts.get(id)?.length ?? 0
    texts.delete(id)
  }
  return {
    add(logged) {
      const whole = JSON.stringify(logged)
      const text = whole.length > LARGEST ? JSON.stringify({ ...logged, input: null, answer: null, curl: null }) : whole
      drop(logged.id)
      texts.set(logged.id, text)
      held += text.length
      // A map iterates in insertion order: the oldest comes first.
      for (const oldest of texts.keys()) if (texts.size > most || held > size) drop(oldest)
    },
    find(id) {
      const text = texts.get(id)
      return text === undefined ? null : (JSON.parse(text) as Logged) // written above
    },
  }
}
