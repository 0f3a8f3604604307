import { useState } from 'react'
import type { Failure, Redirect } from '@/contract'
import { clock, platform, useAction } from '@/runtime'
import type { FlowHandle } from './use-flow'

/** Where the person is: here, at the page elsewhere, or back without having agreed. */
export type Away = 'here' | 'away' | 'cancelled' | 'timed-out' | 'unavailable'

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

export function useAuthorization({ flow: { flowId }, submit }: FlowHandle): Authorization {
  const { run, pending, failure } = useAction('flows.authorize')
  const [away, setAway] = useState<Away>('here')
  const [redirect, setRedirect] = useState<Redirect | null>(null)
  const fetchAddress = async (): Promise<Redirect | null> => {
    const given = await run({ flowId })
    setRedirect(given)
    return given
  }
  const leave = async ({ url, state }: Redirect): Promise<void> => {
    // Called before anything is awaited; an address is good for one way out.
    const leaving = platform.authorizeElsewhere(url, state)
    setAway('away')
    setRedirect(null)
    const answer = await leaving
    setAway(answer.status === 'ok' ? 'here' : answer.status)
    if (answer.status === 'ok') await submit({ kind: 'authorize', state, code: answer.code, sensitive: true })
  }
  const go = (): void => {
    if (redirect && Date.parse(redirect.expiresAt) > clock()) void leave(redirect)
    else void fetchAddress().then((given) => given && leave(given))
  }
  return { away, failure, asking: pending, prepare: () => void fetchAddress(), go }
}
