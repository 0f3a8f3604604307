import { useState } from 'react'
import type { Failure, Redirect } from '@/contract'
import { flowsAuthorize } from '@/contract/operations/flows'
import { toMs } from '@/domain/beijing-time'
import { markPage } from '@/navigation'
import type { Platform } from '@/platform/types'
import { useAction } from '@/services/remote/use-action'
import { useRuntime } from '@/services/runtime-provider'
import type { FlowHandle } from '../shared/use-flow'

/**
 * State of the authorization: not started or done here, at the external page, or returned without consent.
 * `brought-back`: the person consented, but the app was closed meanwhile and opened again with the answer.
 */
export type Away = 'here' | 'away' | 'brought-back' | 'cancelled' | 'timed-out' | 'unavailable'

interface Authorization {
  away: Away
  failure: Failure | null
  /** The address is being fetched. */
  asking: boolean
  /** Fetches the address ahead of the tap. */
  prepare: () => void
  /** Opens the external page, waits, and submits its answer. */
  go: () => void
}

/** An answer that is not submitted yet. */
interface BroughtBack {
  state: string
  code: string
}

function broughtBackFor({ authorizationBroughtBack }: Platform, state: string | null): BroughtBack | null {
  const code = state === null ? null : authorizationBroughtBack(state)
  return state === null || code === null ? null : { state, code }
}

export function useAuthorization({ flow: { flowId, awaiting }, submit }: FlowHandle): Authorization {
  const { clock, platform } = useRuntime()
  const { run, pending, failure } = useAction(flowsAuthorize)
  const [broughtBack, setBroughtBack] = useState(() => broughtBackFor(platform, awaiting))
  const [away, setAway] = useState<Away>(broughtBack ? 'brought-back' : 'here')
  const [redirect, setRedirect] = useState<Redirect | null>(null)
  const fetchAddress = async (): Promise<Redirect | null> => {
    const given = await run({ flowId })
    setRedirect(given)
    return given
  }
  const handIn = (answer: BroughtBack) => submit({ kind: 'authorize', ...answer, sensitive: true })
  const leave = async ({ url, state }: Redirect): Promise<void> => {
    // Called before any `await`. An address works for one visit.
    const leaving = platform.authorizeElsewhere(url, state)
    setAway('away')
    setRedirect(null)
    const answer = await leaving
    setAway(answer.status === 'ok' ? 'here' : answer.status)
    if (answer.status === 'ok') await handIn({ state, code: answer.code })
  }
  const handInBroughtBack = (answer: BroughtBack): void => {
    // An answer works once: after any failure, the person has to authorize again.
    setBroughtBack(null)
    setAway('here')
    void handIn(answer)
  }
  const goOnceFetched = async (): Promise<void> => {
    const stillHere = markPage()
    const given = await fetchAddress()
    if (given && stillHere()) await leave(given)
  }
  const go = (): void => {
    if (broughtBack) handInBroughtBack(broughtBack)
    else if (redirect && toMs(redirect.expiresAt) > clock()) void leave(redirect)
    else void goOnceFetched()
  }
  // A new address would invalidate the answer that waits.
  const prepare = (): void => {
    if (!broughtBack) void fetchAddress()
  }
  return { away, failure, asking: pending, prepare, go }
}
