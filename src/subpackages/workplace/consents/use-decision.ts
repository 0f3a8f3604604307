import { useState } from 'react'
import type { Failure, Workplace, WorkPurpose, WorkRequest } from '@/contract'
import { workplaceDecide } from '@/contract/operations/workplace'
import { useAction } from '@/services/remote/use-action'

/** Granted requests of one purpose; they are withdrawn together. */
export interface Granted {
  purpose: WorkPurpose
  requests: readonly WorkRequest[]
}

export function grantedIn(workplace: Workplace | null): Granted[] {
  const granted = workplace?.requests.filter(({ state }) => state === 'granted') ?? []
  const purposes = Array.from(new Set(granted.map(({ purpose }) => purpose)))
  return purposes.map((purpose) => ({ purpose, requests: granted.filter((request) => request.purpose === purpose) }))
}

export interface Decision {
  waiting: readonly WorkRequest[]
  /** None is ticked beforehand. */
  ticked: readonly string[]
  tick: (requestId: string, on: boolean) => void
  /** Grants what is ticked; the rest keeps waiting. */
  accept: () => void
  /** Refuses everything that waits. */
  refuse: () => void
  pending: boolean
  failure: Failure | null
  /** The last answer, until the next one. */
  told: 'accepted' | 'refused' | null
  reset: () => void
}

/** Answers what an employer asks for. A yes and a no are one tap each, on the same screen. */
export function useDecision(workplace: Workplace | null): Decision {
  const { run, pending, failure, reset } = useAction(workplaceDecide)
  const [picked, pick] = useState<readonly string[]>([])
  const [told, tell] = useState<Decision['told']>(null)
  const waiting = workplace?.requests.filter(({ state }) => state === 'waiting') ?? []
  const ticked = picked.filter((id) => waiting.some(({ requestId }) => requestId === id))
  const answer = (granted: readonly string[], refused: readonly string[], as: Decision['told']) => {
    tell(null)
    void run({ granted: [...granted], refused: [...refused] }).then((next) => {
      if (!next) return
      pick([])
      tell(as)
    })
  }
  return {
    ...{ waiting, ticked, pending, failure, told, reset },
    tick: (requestId, on) => pick(on ? [...ticked, requestId] : ticked.filter((id) => id !== requestId)),
    accept: () => ticked.length > 0 && answer(ticked, [], 'accepted'),
    refuse: () =>
      answer(
        [],
        waiting.map(({ requestId }) => requestId),
        'refused',
      ),
  }
}
