import type { Lock as LockModel } from '@/contract'
import { toDeadline, toIso } from '@/domain/beijing-time'
import type { Call } from '../call'
import { channelIn, clearLock, findLock, isShut, LOCK_MS, recordIn, type FoundLock } from '../access/locks'
import { ownsSubject } from '../access/ownership'
import { recordOf } from '../personas'
import { FACE_FACTORS, redeemStepUpToken } from '../access/step-up-tokens'
import { cityName } from '../reference/places'
import { fail } from '../domain-error'
import { logForOwners } from '../access/security-log'
import type { Handlers } from './types'

function lockModel({ now }: Call, { subject, lock }: FoundLock): LockModel {
  const recordId = recordIn(subject)
  const shut = isShut(lock, now)
  const until = shut && !lock.reported ? lock.until : null
  return {
    lockId: lock.lockId,
    reason: !shut ? 'open' : lock.reported ? 'reported' : 'wrong-password',
    until: until === null ? null : toDeadline(until),
    lockedAt: until === null ? null : toIso(until - LOCK_MS),
    channel: channelIn(subject),
    city: recordId === null ? '' : cityName(recordOf(recordId).admdvs),
  }
}

async function tell(call: Call, { subject }: FoundLock, kind: 'unlocked' | 'reported'): Promise<void> {
  const recordId = recordIn(subject)
  if (recordId !== null) await logForOwners(call, recordId, kind)
}

/** Locks are addressed by ids that reveal no number, so that a page parameter may hold one. */
export const lockHandlers = {
  'locks.get': async ({ lockId }, call) => lockModel(call, await findLock(call, lockId)),
  'locks.open': async ({ lockId, proof }, call) => {
    const found = await findLock(call, lockId)
    await redeemStepUpToken(call, proof, { purpose: 'lock', subject: lockId, accepted: FACE_FACTORS })
    await clearLock(call, found.subject)
    await tell(call, found, 'unlocked')
    return lockModel(call, { ...found, lock: { ...found.lock, until: null, reported: false } })
  },
  'locks.report': async ({ lockId }, call) => {
    const found = await findLock(call, lockId)
    // Otherwise a stranger could freeze any card by five wrong passwords and a report.
    if (!(await ownsSubject(call, found.subject))) return fail('AUTH-403', { cause: 'proof-missing' })
    found.lock.reported = true
    await tell(call, found, 'reported')
    return lockModel(call, found)
  },
} satisfies Partial<Handlers>
