import type { Attention, Card, PersonalAccount } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { addDays, daysBetween } from '@/domain/calendar'
import { PASSWORD_DAYS, PASSWORD_REMINDERS } from '@/domain/password'
import { passwordChangedOn } from '../access/passwords'
import { callerOf, type Call } from '../call'
import type { Binding } from '../storage/documents'

/** The query password from its first reminder on; null before. */
async function passwordOf(call: Call, recordId: string): Promise<Extract<Attention, { kind: 'password' }> | null> {
  const changedOn = await passwordChangedOn(call, recordId)
  const today = toDate(call.now)
  if (daysBetween(changedOn, today) < PASSWORD_REMINDERS[0]) return null
  const dueOn = addDays(changedOn, PASSWORD_DAYS)
  return { kind: 'password', dueOn, daysLeft: daysBetween(today, dueOn) }
}

/** A balance at or below the threshold; null where there is no account, or no rule that is on. */
function lowBalance({ alerts }: Binding, account: PersonalAccount | null): Attention | null {
  const rule = alerts.rules.find((one) => one.kind === 'low-balance')
  return account && rule?.enabled && account.usable <= rule.threshold ? { kind: 'low-balance', threshold: rule.threshold } : null
}

/** Cards that cannot be spent from, or are in arrears. */
const troubled = (cards: readonly Card[]): Attention[] =>
  cards.filter(({ held, psnInsuStas }) => held !== null || psnInsuStas !== '1').map((card) => ({ kind: 'card', card }))

/**
 * What the holder of a card should look at, the most pressing first. Guests are asked for nothing: the card is not theirs.
 * @param others the holder's other cards
 */
export async function attentionOf(
  call: Call,
  card: Binding,
  account: PersonalAccount | null,
  others: readonly Card[],
): Promise<Attention[]> {
  const { user, session } = callerOf(call)
  if (session.scope === 'sample') return []
  const count = user.devices.filter(({ confirmed }) => !confirmed).length
  const device: Attention | null = count > 0 ? { kind: 'device', count } : null
  const password = await passwordOf(call, card.recordId)
  const overdue = password !== null && password.daysLeft <= 0
  const all = [device, overdue ? password : null, ...troubled(others), lowBalance(card, account), overdue ? null : password]
  return all.filter((one): one is Attention => one !== null)
}
