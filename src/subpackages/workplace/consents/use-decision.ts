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

interface Sent {
  as: 'accepted' | 'refused'
  ids: readonly string[]
}

/** Whether every request stands as it was answered. */
const isCounted = (workplace: Workplace | null, { as, ids }: Sent): boolean =>
  ids.every((id) => workplace?.requests.find(({ requestId }) => requestId === id)?.state === (as === 'accepted' ? 'granted' : 'refused'))

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
  const [sent, send] = useState<Sent | null>(null)
  const [answered, setAnswered] = useState(false)
  const waiting = workplace?.requests.filter(({ state }) => state === 'waiting') ?? []
  const ticked = picked.filter((id) => waiting.some(({ requestId }) => requestId === id))
  const answer = (granted: readonly string[], refused: readonly string[], as: Sent['as']) => {
    setAnswered(false)
    send({ as, ids: [...granted, ...refused] })
    void run({ granted: [...granted], refused: [...refused] }).then((next) => {
      if (!next) return
      pick([])
      setAnswered(true)
    })
  }
  // An answer that was lost on its way may have counted: what the insurer says of the requests decides.
  const counted = answered || (failure !== null && sent !== null && isCounted(workplace, sent))
  return {
    ...{ waiting, ticked, pending, reset },
    failure: counted ? null : failure,
    told: counted && !pending && sent ? sent.as : null,
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
