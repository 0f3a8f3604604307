import { OTP_PURPOSES, type Factor } from '@/contract'
import { answersOf } from './answers'
import type { Call } from './call'
import { codeKey } from './codes'
import { forgetDevice } from './devices'
import { accountKey, accountSubject } from './locks'
import type { ChannelAccount, User } from './storage/documents'

type Within = Pick<Call, 'tx'>

/** Everything the app keeps about a card goes with it; whoever had it sees their next one first. */
export async function forgetCard({ tx }: Within, user: User, cardId: string): Promise<void> {
  const gone = user.cards.find((card) => card.cardId === cardId)
  if (!gone) return
  user.cards = user.cards.filter((card) => card !== gone)
  const next = user.cards[0]
  if (gone.primary && next) next.primary = true
  await tx.inbox.delete(cardId)
  const record = await tx.record.get(gone.recordId)
  if (!record) return
  record.boundBy = record.boundBy.filter((binding) => binding.cardId !== cardId)
  record.disputes = record.disputes.filter((dispute) => dispute.cardId !== cardId)
}

/** Tickets and proofs die with what they were for: a card that went, a password that changed. */
export async function forgetTickets({ tx }: Within, userId: string): Promise<void> {
  const pending = await tx.pending.get(userId)
  if (!pending) return
  pending.tickets = []
  pending.proofs = []
}

/** Cards of a user, and whatever came of them. */
export async function forgetCardsOf(call: Within, user: User): Promise<void> {
  for (const { cardId } of user.cards.slice()) await forgetCard(call, user, cardId)
  await forgetTickets(call, user.userId)
}

async function forgetAccount({ tx }: Within, userId: string, { channel, phoneId }: ChannelAccount): Promise<void> {
  if (phoneId === null) return
  const key = accountKey(accountSubject(channel, phoneId))
  const account = await tx.account.get(key)
  if (!account) return
  account.users = account.users.filter((other) => other !== userId)
  // Two may have signed in to one account of a channel: it goes with the last of them.
  if (account.users.length > 0) return
  if (account.lock) await tx.lock.delete(account.lock.lockId)
  await tx.account.delete(key)
}

/** Accounts of channels and ways to them, with their passwords and locks. */
export async function forgetChannelsOf(call: Within, user: User): Promise<void> {
  for (const account of user.accounts) await forgetAccount(call, user.userId, account)
  user.accounts = []
  const pending = await call.tx.pending.get(user.userId)
  if (pending) pending.flows = []
}

/** Ends every session of a user; nobody comes back silently either. */
export async function endSessionsOf(call: Within, user: User): Promise<void> {
  const { devices } = user
  for (const device of devices.slice()) await forgetDevice(call, user, device)
  // They are known still, should the person come back.
  user.devices = devices
}

/** What a face left behind: how often it failed, and what it may still open. */
export async function forgetFacesOf({ tx }: Within, userId: string): Promise<void> {
  const pending = await tx.pending.get(userId)
  if (!pending) return
  const isFace = ({ factor }: { factor: Factor }): boolean => factor === 'face'
  pending.challenges = pending.challenges.filter((item) => !isFace(item))
  pending.proofs = pending.proofs.filter((item) => !isFace(item))
  pending.faceFailures = []
}

/** A deleted user leaves nothing behind. What happened at the insurer (records, locks on a card) is not theirs to delete. */
export async function forgetUser(call: Pick<Call, 'tx' | 'crypto'>, user: User): Promise<void> {
  const { tx } = call
  const { userId } = user
  await forgetCardsOf(call, user)
  await forgetChannelsOf(call, user)
  await endSessionsOf(call, user)
  for (const purpose of OTP_PURPOSES) await tx.code.delete(codeKey(purpose, userId))
  await tx.pending.delete(userId)
  await tx.log.delete(userId)
  await tx.user.delete(userId)
  for (const id of await tx.sms.ids(`${userId}.`)) await tx.sms.delete(id)
  for (const id of [...user.answers, ...(await tx.answer.ids(answersOf(call.crypto, userId)))]) await tx.answer.delete(id)
}
