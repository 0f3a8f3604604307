import { useState } from 'react'
import type { Failure, Redirect } from '@/contract'
import { toMs } from '@/domain/beijing-time'
import { markPage } from '@/navigation'
import { clock, platform, useAction } from '@/runtime'
import type { FlowHandle } from './use-flow'

/**
 * Where the person is: here, at the page elsewhere, or back without having agreed.
 * `brought-back`: they agreed, but the app was closed meanwhile and opened anew with the answer.
 */
export type Away = 'here' | 'away' | 'brought-back' | 'cancelled' | 'timed-out' | 'unavailable'

interface Authorization {
  away: Away
  failure: Failure | null
  /** The address is being fetched. */
  asking: boolean
  /** Fetches the address ahead of the tap. */
  prepare: () => void
  /** Leaves, waits, and hands in what the person came back with. */
  go: () => void
}

/** An answer that waits to be handed in. */
interface BroughtBack {
  state: string
  code: string
}

function broughtBackFor(state: string | null): BroughtBack | null {
  const code = state === null ? null : platform.authorizationBroughtBack(state)
  return state === null || code === null ? null : { state, code }
}

export function useAuthorization({ flow: { flowId, awaiting }, submit }: FlowHandle): Authorization {
  const { run, pending, failure } = useAction('flows.authorize')
  const [broughtBack, setBroughtBack] = useState(() => broughtBackFor(awaiting))
  const [away, setAway] = useState<Away>(broughtBack ? 'brought-back' : 'here')
  const [redirect, setRedirect] = useState<Redirect | null>(null)
  const fetchAddress = async (): Promise<Redirect | null> => {
    const given = await run({ flowId })
    setRedirect(given)
    return given
  }
  const handIn = (answer: BroughtBack) => submit({ kind: 'authorize', ...answer, sensitive: true })
  const leave = async ({ url, state }: Redirect): Promise<void> => {
    // Called before anything is awaited; an address is good for one way out.
    const leaving = platform.authorizeElsewhere(url, state)
    setAway('away')
    setRedirect(null)
    const answer = await leaving
    setAway(answer.status === 'ok' ? 'here' : answer.status)
    if (answer.status === 'ok') await handIn({ state, code: answer.code })
  }
  const handInBroughtBack = (answer: BroughtBack): void => {
    // Good for one try: whatever is wrong with it, the way out is to go again.
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
  // A new address would make the answer that waits worthless.
  const prepare = (): void => {
    if (!broughtBack) void fetchAddress()
  }
  return { away, failure, asking: pending, prepare, go }
}
