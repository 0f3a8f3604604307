import { useEffect, useRef } from 'react'
import type { InputOf, OperationName, OutputOf } from '@/contract'
import { isUnclear } from '../app-error'
import type { Action } from './use-action'

/**
 * A write whose answer was lost may have been carried out: what the insurer says afterwards decides, because the reads that it changes are
 * fetched again. Its failure ends there; one after which everything stands as before stays.
 * @param state what these reads say; null while they say nothing
 * @param isDone whether the write shows, by what was read when it was sent and what is read now
 * @param onDone called once with the state that shows it
 */
export function useOutcome<Name extends OperationName, State>(
  { run, failure, reset, pending }: Action<Name>,
  state: State | null,
  isDone: (before: State, now: State, input: InputOf<Name>) => boolean,
  onDone: (now: State, before: State) => void = () => undefined,
): Action<Name> {
  const sent = useRef<{ before: State | null; input: InputOf<Name> } | null>(null)
  const done = useRef(onDone)
  done.current = onDone
  const { current } = sent
  const before = current?.before ?? null
  const unclear = failure !== null && isUnclear(failure.code)
  const settled = unclear && current !== null && before !== null && state !== null && isDone(before, state, current.input)
  useEffect(() => {
    if (!settled) return
    reset()
    done.current(state, before)
  }, [settled, before, state, reset])
  const send = (next: InputOf<Name>): Promise<OutputOf<Name> | null> => {
    sent.current = { before: state, input: next }
    return run(next)
  }
  return { run: send, pending, reset, failure: settled ? null : failure }
}
