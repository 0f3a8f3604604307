import { useCallback, useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { EmployerRight, Failure, OfficerSession } from '@/contract'
import { employerEnter } from '@/contract/operations/employer'
import { useAction } from './remote/use-action'
import { useRuntime } from './runtime-provider'
import { useSession } from './use-app-state'

export interface Officer {
  /**
   * - `entering`: the first session is on its way
   * - `open`: there is one
   * - `ended`: the last one ended by itself; the person enters again
   * - `refused`: this person is no officer
   * - `failed`: it could not be entered
   */
  phase: 'entering' | 'open' | 'ended' | 'refused' | 'failed'
  /** The session, or the last one while it is `ended`; null before the first. */
  session: OfficerSession | null
  failure: Failure | null
  pending: boolean
  /** Whether reads for this right may be sent now. */
  may: (right: EmployerRight) => boolean
  enter: () => void
}

const isEmployers = ({ queryKey: [name] }: { queryKey: readonly unknown[] }): boolean =>
  typeof name === 'string' && name.startsWith('employer.')

/**
 * Enters the employer's side when its first page is shown. A session that ended by itself is not renewed unasked: whoever holds the phone
 * by then has to want it.
 * @param signedIn whether there is a person's session to enter with
 */
export function useOfficer(signedIn: boolean): Officer {
  const { officers, queryClient } = useRuntime()
  const { session, expired } = useStore(officers)
  const full = useSession()?.scope === 'full'
  const { run, pending, failure } = useAction(employerEnter)
  const last = useRef<OfficerSession | null>(null)
  // Kept through an end that comes by itself only: after a change of user nothing of the last employer may be shown.
  last.current = session ?? (expired ? last.current : null)
  const enter = useCallback(() => {
    void run({}).then((begun) => {
      if (!begun) return
      officers.getState().begin(begun)
      // What failed because the session was over would be shown as failed until its next answer.
      void queryClient.resetQueries({ predicate: isEmployers })
    })
  }, [officers, queryClient, run])
  const missing = signedIn && full && session === null && !expired
  useEffect(() => {
    if (missing) enter()
  }, [missing, enter])
  const may = useCallback((right: EmployerRight) => session?.rights.includes(right) ?? false, [session])
  return { phase: phaseOf(), session: last.current, failure, pending, may, enter }

  function phaseOf(): Officer['phase'] {
    if (session) return 'open'
    if (failure?.code === 'AUTH-403' || (signedIn && !full)) return 'refused'
    if (failure && !pending) return 'failed'
    return expired ? 'ended' : 'entering'
  }
}

/** A failure of the action itself. That the officer's session is over is told by the gate, with its one button. */
export const ownFailure = (failure: Failure | null): Failure | null => (failure?.code === 'AUTH-440' ? null : failure)
