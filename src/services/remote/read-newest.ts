import type { InputOf, Operation, OperationName, OutputOf } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { AppError, localFailure } from '../app-error'
import type { Result } from '../client'
import type { Runtime } from '../runtime'

type Shown = Result<unknown> | { pages: readonly Result<unknown>[] }

type Reader = Pick<Runtime, 'client' | 'queryClient' | 'platform' | 'goneBackAt'>

/** The cached answer of a query; the first page of a paged one. Undefined where it was cached before the backend's clock was moved. */
function shownIn(
  { queryClient, goneBackAt }: Pick<Reader, 'queryClient' | 'goneBackAt'>,
  queryKey: readonly unknown[],
): Result<unknown> | undefined {
  const state = queryClient.getQueryState<Shown>(queryKey)
  if (!state?.data || state.dataUpdatedAt <= goneBackAt()) return undefined
  return 'pages' in state.data ? state.data.pages[0] : state.data
}

/**
 * Reads through the client and rejects an answer whose `asOf` is older than the cached one's, so that the newer stays. Answers about
 * another card are not compared.
 * @throws AppError SRV-BAD with the cause `answer-older`; and as `Client.call`
 */
export async function readNewest<Name extends OperationName>(
  reader: Reader,
  queryKey: readonly unknown[],
  operation: Operation<Name>,
  input: InputOf<Name>,
  signal: AbortSignal,
): Promise<Result<OutputOf<Name>>> {
  const answer = await reader.client.call(operation, input, { signal })
  const shown = shownIn(reader, queryKey)
  if (!shown || shown.meta.cardId !== answer.meta.cardId || toMs(answer.meta.asOf) >= toMs(shown.meta.asOf)) return answer
  throw new AppError({ ...localFailure('SRV-BAD', reader.platform.now(), 'answer-older'), reference: answer.meta.requestId })
}
