import { OTP_PURPOSES, type Factor } from '@/contract'
import { forgetCredentialsOf } from '../cashier/credentials'
import { forgetFamilyOf } from '../family/consent'
import { answersOf } from '../idempotency'
import type { Call } from '../call'
import { codeKey } from './codes'
import { forgetDevice } from './devices'
import { forgetGuesses } from './guesses'
import { accountKey, accountSubject } from './locks'
import type { ChannelAccount, User } from '../storage/documents'

type Within = Pick<Call, 'tx'>

/** Unbinds a card and deletes its inbox, disputes and codes. The next card becomes primary if this one was. */
export async function forgetCard({ tx }: Within, user: User, cardId: string): Promise<void> {
  const gone = user.cards.find((card) => card.cardId === cardId)
  if (!gone) return
  user.cards = user.cards.filter((card) => card !== gone)
  const next = user.cards[0]
  if (gone.primary && next) next.primary = true
  await tx.inbox.delete(cardId)
  await forgetCredentialsOf({ tx }, user.userId)
  await forgetFamilyOf({ tx }, gone.recordId)
  const record = await tx.record.get(gone.recordId)
  if (!record) return
  record.boundBy = record.boundBy.filter((binding) => binding.cardId !== cardId)
  record.disputes = record.disputes.filter((dispute) => dispute.cardId !== cardId)
}

/** Deletes tickets and step-up tokens: they end with the card or the password they were given for. */
export async function forgetTickets({ tx }: Within, userId: string): Promise<void> {
  const pending = await tx.pending.get(userId)
  if (!pending) return
  pending.tickets = []
  pending.proofs = []
}

/** Unbinds all cards of a user. */
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
  // Several users may share a channel's account; it is deleted with its last user.
  if (account.users.length > 0) return
  if (account.lock) await tx.lock.delete(account.lock.lockId)
  await tx.account.delete(key)
}

/** Deletes a user's channel accounts and flows, with passwords and locks. */
export async function forgetChannelsOf(call: Within, user: User): Promise<void> {
  for (const account of user.accounts) await forgetAccount(call, user.userId, account)
  user.accounts = []
  const pending = await call.tx.pending.get(user.userId)
  if (pending) pending.flows = []
}

/** Ends all sessions and silent sign-ins of a user. */
export async function endSessionsOf(call: Within, user: User): Promise<void> {
  const { devices } = user
  for (const device of devices.slice()) await forgetDevice(call, user, device)
  // Devices stay known, so that a later sign-in needs no new confirmation.
  user.devices = devices
}

/** Deletes face challenges, step-up tokens by face, and failure counts. */
export async function forgetFacesOf({ tx }: Within, userId: string): Promise<void> {
  const pending = await tx.pending.get(userId)
  if (!pending) return
  const isFace = ({ factor }: { factor: Factor }): boolean => factor === 'face'
  pending.challenges = pending.challenges.filter((item) => !isFace(item))
  pending.proofs = pending.proofs.filter((item) => !isFace(item))
  pending.faceFailures = []
}

/** Deletes all documents of a user. The insurer's own (records, locks on a card) stay. */
export async function forgetUser(call: Pick<Call, 'tx' | 'crypto'>, user: User): Promise<void> {
  const { tx } = call
  const { userId } = user
  await forgetCardsOf(call, user)
  await forgetChannelsOf(call, user)
  await endSessionsOf(call, user)
  for (const purpose of OTP_PURPOSES) await tx.code.delete(codeKey(purpose, userId))
  await forgetGuesses(call, user)
  await tx.pending.delete(userId)
  await tx.log.delete(userId)
  await tx.user.delete(userId)
  for (const id of await tx.sms.ids(`${userId}.`)) await tx.sms.delete(id)
  for (const id of [...user.answers, ...(await tx.answer.ids(answersOf(call.crypto, userId)))]) await tx.answer.delete(id)
}
