import type { Failure, Workforce, WorkPurpose } from '@/contract'
import { employerAsk, employerRemind } from '@/contract/operations/employer-accounts'
import { employerStartBatch } from '@/contract/operations/employer-batches'
import { markPage, open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { ownFailure } from '@/services/use-officer'

/** How employees answered for one purpose. */
export type Counts = Workforce['purposes'][number]

export interface Accounts {
  start: (purpose: WorkPurpose) => void
  ask: (purpose: WorkPurpose) => void
  remind: (purpose: WorkPurpose) => void
  starting: boolean
  pending: boolean
  failure: Failure | null
  reset: () => void
}

/** What an officer does about consents, one at a time. */
export function useAccounts(): Accounts {
  const start = useAction(employerStartBatch)
  const ask = useAction(employerAsk)
  const remind = useAction(employerRemind)
  return {
    start: (purpose) => {
      const here = markPage()
      void start.run({ purpose }).then((batch) => {
        if (batch && here()) open('enterprise-batch', { batchId: batch.batchId })
      })
    },
    ask: (purpose) => void ask.run({ purpose }),
    remind: (purpose) => void remind.run({ purpose }),
    starting: start.pending,
    pending: start.pending || ask.pending || remind.pending,
    failure: ownFailure(start.failure ?? ask.failure ?? remind.failure),
    reset: () => {
      start.reset()
      ask.reset()
      remind.reset()
    },
  }
}
