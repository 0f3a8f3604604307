import type { Failure, Workforce, WorkPurpose } from '@/contract'
import { employerAsk, employerRemind } from '@/contract/operations/employer-accounts'
import { employerStartBatch } from '@/contract/operations/employer-batches'
import { markPage, open } from '@/navigation'
import { useAction } from '@/services/remote/use-action'
import { useOutcome } from '@/services/remote/use-outcome'
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

const countsOf = ({ purposes }: Workforce, purpose: WorkPurpose): Counts | undefined => purposes.find((one) => one.purpose === purpose)

/** Whether fewer can be asked, or reminded, than there were. */
const fewer =
  (left: (counts: Counts) => number) =>
  (before: Workforce, now: Workforce, { purpose }: { purpose: WorkPurpose }): boolean => {
    const [then, since] = [countsOf(before, purpose), countsOf(now, purpose)]
    return then !== undefined && since !== undefined && left(since) < left(then)
  }

/** Whether a query of the purpose is new, or under way. */
function isBegun(before: Workforce, { latest }: Workforce, { purpose }: { purpose: WorkPurpose }): boolean {
  return latest?.purpose === purpose && (latest.state === 'running' || latest.batchId !== before.latest?.batchId)
}

/** What an officer does about consents, one at a time. */
export function useAccounts(workforce: Workforce): Accounts {
  const start = useOutcome(useAction(employerStartBatch), workforce, isBegun)
  const ask = useOutcome(
    useAction(employerAsk),
    workforce,
    fewer(({ askable }) => askable),
  )
  const remind = useOutcome(
    useAction(employerRemind),
    workforce,
    fewer(({ remind: { count } }) => count),
  )
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
