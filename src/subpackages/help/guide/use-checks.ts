import { useCallback, useEffect, useRef, useState } from 'react'
import type { HelpTree } from '@/domain/help-branch'
import type { CheckId, CheckResult } from '@/domain/help-checks'
import { HELP } from '@/domain/help-tree'
import { toFailure } from '@/services/app-error'
import { useRuntime } from '@/services/runtime-provider'
import { createReader, RUN } from './run-checks'

export interface Checks {
  ids: readonly CheckId[]
  /** Results so far, in order. */
  results: readonly CheckResult[]
  done: boolean
  /** Duration of the checks, in whole seconds. */
  seconds: number
  /** Time of the last result, ms on the backend's clock. */
  at: number
  again: () => void
}

const NOTHING = { results: [], seconds: 0, at: 0 } as const

/** Runs the checks of a tree one after the other, so that the person can follow them. */
export function useChecks(tree: HelpTree): Checks {
  const runtime = useRuntime()
  const ids = HELP[tree].checks
  const [state, setState] = useState<{ results: readonly CheckResult[]; seconds: number; at: number }>(NOTHING)
  const [round, setRound] = useState(0)
  const latest = useRef(0)
  useEffect(() => {
    const mine = (latest.current += 1)
    // True after the tree changed or the page was left: answers that arrive then are ignored.
    const stale = () => latest.current !== mine
    const { clock, platform } = runtime
    const started = platform.now()
    const read = createReader(runtime)
    const results: CheckResult[] = []
    setState(NOTHING)
    const run = async () => {
      for (const id of HELP[tree].checks) {
        const unknown = (thrown: unknown): CheckResult => ({ id, state: 'unknown', code: toFailure(thrown, platform.now()).code })
        const result = await RUN[id](read, runtime).catch(unknown)
        if (stale()) return
        results.push(result)
        const seconds = Math.max(1, Math.round((platform.now() - started) / 1000))
        setState({ results: [...results], seconds, at: clock() })
      }
    }
    void run()
    return () => void (latest.current += 1)
  }, [tree, round, runtime])
  const again = useCallback(() => setRound((count) => count + 1), [])
  return { ids, ...state, done: state.results.length === ids.length, again }
}
