import type { Answer } from './answer'
import type { Operation } from './operation'
import type { InputOf, OperationName, OutputOf } from './operations'

export interface SendOptions {
  token?: string | undefined
  signal?: AbortSignal | undefined
  /** Same key and input, same effect: a retried write is answered from the first try. A failure of the server's own (SRV-*) is tried anew. */
  idempotencyKey?: string | undefined
  /** Network address of the caller, where a server knows it; a phone tells none. Guesses from one are counted together. */
  address?: string | undefined
}

/**
 * The seam to a backend. Resolves for every failure the catalogue knows (network included);
 * rejects only with an `AbortError` after `signal` fired.
 */
export interface Transport {
  send<Name extends OperationName>(operation: Operation<Name>, input: InputOf<Name>, options?: SendOptions): Promise<Answer<OutputOf<Name>>>
}
