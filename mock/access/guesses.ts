import { DAY, HOUR, MINUTE } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import type { Call } from '../call'
import { fail } from '../domain-error'
import type { StoredDevice, Tally, User } from '../storage/documents'

/** What guesses and texts are counted by. `address` is counted by a server only. */
type Scope = 'phone' | 'person' | 'device' | 'address'

/** Wrong passwords, codes, faces and card numbers allowed per day without a wait, and different accounts they may target. */
const FREE: Record<Scope, { guesses: number; targets: number }> = {
  phone: { guesses: 15, targets: Infinity },
  person: { guesses: 30, targets: 8 },
  device: { guesses: 20, targets: 5 },
  // Higher: a family or an office may share one address.
  address: { guesses: 60, targets: 20 },
}

/** SMS codes per day. */
const TEXTS: Record<Scope, number> = { phone: 30, person: Infinity, device: 40, address: 200 }

interface Counted {
  scope: Scope
  id: string
}

const personOf = (id: string): Counted => ({ scope: 'person', id })
const deviceOf = (userId: string, { deviceId }: StoredDevice): Counted => ({ scope: 'device', id: `${userId}|${deviceId}` })

/** All counters of a call. @param phoneId phone of the code it is about */
function countedOf({ caller, address }: Call, phoneId?: string): Counted[] {
  const all: Counted[] = []
  if (phoneId !== undefined) all.push({ scope: 'phone', id: phoneId })
  if (caller) all.push(personOf(caller.user.userId), deviceOf(caller.user.userId, caller.device))
  if (address !== undefined) all.push({ scope: 'address', id: address })
  return all
}

const WHAT = ['guess', 'text'] as const
type What = (typeof WHAT)[number]

/** Key of a tally: a digest, so that it identifies nobody. */
const keyOf = ({ crypto }: Pick<Call, 'crypto'>, what: What, { scope, id }: Counted): string =>
  `${what}.${scope}.${crypto.digest(`tally|${scope}|${id}`)}`

/** A tally counts for 24 hours from its first entry. A clock set back before it starts a new one. */
const isToday = ({ since }: Tally, now: number): boolean => since <= now && now < since + DAY

async function tallyOf(call: Call, what: What, counted: Counted): Promise<Tally | null> {
  const tally = await call.tx.tally.get(keyOf(call, what, counted))
  return tally && isToday(tally, call.now) ? tally : null
}

/** Increments a tally. @returns the tally */
async function count(call: Call, what: What, counted: Counted): Promise<Tally> {
  const { tx, now, real } = call
  const key = keyOf(call, what, counted)
  const begun = { count: 0, since: now, last: now, targets: [], keepUntil: real() + DAY }
  const tally = (await tallyOf(call, what, counted)) ?? (await tx.tally.put(key, begun))
  tally.count += 1
  tally.last = now
  return tally
}

/** ms the next guess has to wait: one minute, doubled with each guess beyond the limit, at most one hour. */
function waitOf({ count: guesses, targets }: Tally, free: (typeof FREE)[Scope]): number {
  const over = Math.max(guesses - free.guesses, targets.length - free.targets)
  return over < 0 ? 0 : Math.min(HOUR, MINUTE * 2 ** over)
}

/**
 * Fails while any counter of the call is waiting; called before anything is compared. @param phoneId phone of the code
 * @throws DomainError SRV-429 with when they may try again
 */
export async function failWhileThrottled(call: Call, phoneId?: string): Promise<void> {
  for (const counted of countedOf(call, phoneId)) {
    const tally = await tallyOf(call, 'guess', counted)
    const until = tally ? tally.last + waitOf(tally, FREE[counted.scope]) : 0
    if (call.now < until) fail('SRV-429', { until: toDeadline(until) })
  }
}

/** Target digests kept per tally; by then each guess waits for an hour anyway. */
const TARGETS_KEPT = 30

/** Counts a wrong guess in all counters of the call. @param target the account; many targets reveal one password tried on many accounts */
export async function noteGuess(call: Call, { phoneId, target }: { phoneId?: string; target?: string } = {}): Promise<void> {
  for (const counted of countedOf(call, phoneId)) {
    const tally = await count(call, 'guess', counted)
    if (target === undefined) continue
    const digest = call.crypto.digest(`target|${target}`)
    if (!tally.targets.includes(digest)) tally.targets = tally.targets.concat(digest).slice(-TARGETS_KEPT)
  }
}

/** Counts an SMS in all counters of the call. @throws DomainError SRV-429 with the end of the day once a limit is reached */
export async function countText(call: Call, phoneId: string): Promise<void> {
  const all = countedOf(call, phoneId)
  for (const counted of all) {
    const tally = await tallyOf(call, 'text', counted)
    if (tally && tally.count >= TEXTS[counted.scope]) fail('SRV-429', { until: toDeadline(tally.since + DAY) })
  }
  for (const counted of all) await count(call, 'text', counted)
}

/** Deletes a user's tallies. Those of network addresses stay: others share them. */
export async function forgetGuesses(call: Pick<Call, 'tx' | 'crypto'>, { userId, devices }: User): Promise<void> {
  const theirs = [{ scope: 'phone', id: userId } as const, personOf(userId), ...devices.map((device) => deviceOf(userId, device))]
  for (const what of WHAT) for (const counted of theirs) await call.tx.tally.delete(keyOf(call, what, counted))
}
