import { maskName } from '@/domain/mask'
import { historyOf, knownAccount } from '../accounts/account-view'
import type { Insurer } from '../call'
import { askedBy, grantedBy } from '../family/asker'
import { answerFamily } from '../family/consent'
import { leavePlace } from '../family/leaving'
import { isOpen, quotaOf } from '../family/quota'
import { familyDocument, memberIn, memberOf } from '../family/relatives'
import { recordOf, recordsOfPerson } from '../personas'
import type { LedgerEvent } from '../ledger/types'
import type { MockControl, RelativeSummary } from './control-types'
import type { Binding, User } from '../storage/documents'
import { relativeSpends } from './simulate'

/** Runs a unit of work for the app's present user. */
type Run = <Result>(work: (within: Insurer, user: User | null) => Promise<Result>) => Promise<Result>

interface Parts {
  look: Run
  /** As `look`, and tells whoever listens that something changed. */
  act: Run
  /** As `act`, and adds the event to the record of the card in hand. */
  happen<Outcome extends { event: LedgerEvent }>(
    work: (within: Insurer, card: { recordId: string }) => Promise<Outcome>,
  ): Promise<Omit<Outcome, 'event'>>
  primaryCard(user: User | null): Binding | null
}

async function relativesOf(within: Insurer, holder: string): Promise<RelativeSummary[]> {
  const view = knownAccount(await historyOf(within, holder), within.now)
  const { relatives } = await familyDocument(within, holder)
  return relatives.map(({ memberId, relation, recordId, consent }) => {
    const quota = quotaOf(view, memberId)
    const left = isOpen(quota) ? quota.left : null
    return { memberId, relation, consent, left, nameMasked: recordId === null ? null : maskName(recordOf(recordId).name) }
  })
}

/** Who asks and grants where an operator wants it: somebody whose account is not the one in hand. */
const ASKERS = ['two-cities-hz', 'parent-hz'] as const
const askerOf = (own: string): string => ASKERS.find((asker) => !recordsOfPerson(asker).includes(own)) ?? ASKERS[0]

type FamilyControl = Pick<MockControl, 'askFamily' | 'grantToMe' | 'relatives' | 'answerFamily' | 'leavePlace' | 'relativeSpends'>

/** What operators have relatives of the card in hand do. */
export function familyControl({ look, act, happen, primaryCard }: Parts): FamilyControl {
  const holderOf = (user: User | null): string => {
    const card = primaryCard(user)
    if (!card) throw new RangeError('no card to act on')
    return card.recordId
  }
  return {
    relatives: () => look(async (within, user) => (primaryCard(user) ? relativesOf(within, holderOf(user)) : [])),
    answerFamily: (memberId, answer) => act((within, user) => answerFamily(within, holderOf(user), memberId, answer)),
    askFamily: () =>
      act(async (within, user) => {
        const own = holderOf(user)
        await askedBy(within, askerOf(own), own)
      }),
    grantToMe: (amount) =>
      act(async (within, user) => {
        const own = holderOf(user)
        await grantedBy(within, askerOf(own), own, amount)
      }),
    leavePlace: (memberId, reason) =>
      act(async (within, user) => {
        const own = holderOf(user)
        return { ended: await leavePlace(within, memberId === null ? own : (await memberIn(within, own, memberId)).recordId, reason) }
      }),
    relativeSpends: (memberId, amount, later = false) =>
      happen(async (within, { recordId }) => {
        const member = memberOf(await memberIn(within, recordId, memberId))
        return relativeSpends(await historyOf(within, recordId), within.now, member, amount, later)
      }),
  }
}
