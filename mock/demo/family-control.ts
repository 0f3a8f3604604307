import { historyOf } from '../accounts/account-view'
import type { Insurer } from '../call'
import { answerFamily } from '../family/consent'
import { leavePlace } from '../family/leaving'
import { memberIn, memberOf } from '../family/relatives'
import type { LedgerEvent } from '../ledger/types'
import type { MockControl } from './control-types'
import { relativeSpends } from './simulate'

interface Parts {
  /** Runs a unit of work on the record of the card in hand. */
  act<Result>(work: (within: Insurer, recordId: string) => Promise<Result>): Promise<Result>
  /** As `act`, and adds the event to that record. */
  happen<Outcome extends { event: LedgerEvent }>(
    work: (within: Insurer, card: { recordId: string }) => Promise<Outcome>,
  ): Promise<Omit<Outcome, 'event'>>
}

/** What operators have relatives of the card in hand do. */
export const familyControl = ({ act, happen }: Parts): Pick<MockControl, 'answerFamily' | 'leavePlace' | 'relativeSpends'> => ({
  answerFamily: (memberId, answer) => act((within, recordId) => answerFamily(within, recordId, memberId, answer)),
  leavePlace: (memberId, reason) =>
    act(async (within, own) => ({
      ended: await leavePlace(within, memberId === null ? own : (await memberIn(within, own, memberId)).recordId, reason),
    })),
  relativeSpends: (memberId, amount, later = false) =>
    happen(async (within, { recordId }) => {
      const member = memberOf(await memberIn(within, recordId, memberId))
      return relativeSpends(await historyOf(within, recordId), within.now, member, amount, later)
    }),
})
