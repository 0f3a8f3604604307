import type { Attention, PersonalAccount } from '@/contract'
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

/** What the holder of a card should look at, the most pressing first. Guests are asked for nothing: the card is not theirs. */
export async function attentionOf(call: Call, { recordId, alerts }: Binding, account: PersonalAccount | null): Promise<Attention[]> {
  const { user, session } = callerOf(call)
  if (session.scope === 'sample') return []
  const found: Attention[] = []
  const unconfirmed = user.devices.filter(({ confirmed }) => !confirmed).length
  if (unconfirmed > 0) found.push({ kind: 'device', count: unconfirmed })
  const password = await passwordOf(call, recordId)
  if (password && password.daysLeft <= 0) found.push(password)
  const rule = alerts.rules.find((one) => one.kind === 'low-balance')
  if (account && rule?.enabled && account.usable <= rule.threshold) found.push({ kind: 'low-balance', threshold: rule.threshold })
  if (password && password.daysLeft > 0) found.push(password)
  return found
}
