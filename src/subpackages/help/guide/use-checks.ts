import { useCallback, useEffect, useRef, useState } from 'react'
import type { HelpTree } from '@/domain/help-branch'
import type { CheckId, CheckResult } from '@/domain/help-checks'
import { HELP } from '@/domain/help-tree'
import { clock, failureOf, platform } from '@/runtime'
import { createReader, RUN } from './run-checks'

export interface Checks {
  ids: readonly CheckId[]
  /** Those made so far, in order. */
  results: readonly CheckResult[]
  done: boolean
  /** Whole seconds they took. */
  seconds: number
  /** When they were done, ms on the backend's clock. */
  at: number
  again: () => void
}

const NOTHING = { results: [], seconds: 0, at: 0 } as const

/** Makes the checks of a tree one after the other, so that a person sees what is being looked at. */
export function useChecks(tree: HelpTree): Checks {
  const ids = HELP[tree].checks
  const [state, setState] = useState<{ results: readonly CheckResult[]; seconds: number; at: number }>(NOTHING)
  const [round, setRound] = useState(0)
  const latest = useRef(0)
  useEffect(() => {
    const mine = (latest.current += 1)
    // Another tree, or the page gone: the answers that still come are nobody's.
    const stale = () => latest.current !== mine
    const started = platform.now()
    const read = createReader()
    const results: CheckResult[] = []
    setState(NOTHING)
    const run = async () => {
      for (const id of HELP[tree].checks) {
        const result = await RUN[id](read).catch((thrown: unknown): CheckResult => ({ id, state: 'unknown', code: failureOf(thrown).code }))
        if (stale()) return
        results.push(result)
        const seconds = Math.max(1, Math.round((platform.now() - started) / 1000))
        setState({ results: [...results], seconds, at: clock() })
      }
    }
    void run()
    return () => void (latest.current += 1)
  }, [tree, round])
  const again = useCallback(() => setRound((count) => count + 1), [])
  return { ids, ...state, done: state.results.length === ids.length, again }
}
