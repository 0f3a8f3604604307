import type { Lock as LockModel } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import type { Call } from '../call'
import { channelIn, clearLock, findLock, isShut, recordIn, type FoundLock } from '../locks'
import { ownsSubject } from '../ownership'
import { recordOf } from '../personas'
import { FACE_FACTORS, takeProof } from '../proofs'
import { cityName } from '../reference/places'
import { refuse } from '../refusal'
import { logForOwners } from '../security-log'
import type { Handlers } from './types'

function lockModel({ now }: Call, { subject, lock }: FoundLock): LockModel {
  const recordId = recordIn(subject)
  const shut = isShut(lock, now)
  return {
    lockId: lock.lockId,
    reason: !shut ? 'open' : lock.reported ? 'reported' : 'wrong-password',
    until: shut && !lock.reported && lock.until !== null ? toDeadline(lock.until) : null,
    channel: channelIn(subject),
    city: recordId === null ? '' : cityName(recordOf(recordId).admdvs),
  }
}

async function tell(call: Call, { subject }: FoundLock, kind: 'unlocked' | 'reported'): Promise<void> {
  const recordId = recordIn(subject)
  if (recordId !== null) await logForOwners(call, recordId, kind)
}

/** A lock is known by an id that says nothing of a number, so that a page can be opened with it. */
export const lockHandlers = {
  'locks.get': async ({ lockId }, call) => lockModel(call, await findLock(call, lockId)),
  'locks.open': async ({ lockId, proof }, call) => {
    const found = await findLock(call, lockId)
    await takeProof(call, proof, { purpose: 'lock', subject: lockId, accepted: FACE_FACTORS })
    await clearLock(call, found.subject)
    await tell(call, found, 'unlocked')
    return lockModel(call, { ...found, lock: { ...found.lock, until: null, reported: false } })
  },
  'locks.report': async ({ lockId }, call) => {
    const found = await findLock(call, lockId)
    // A stranger could otherwise freeze anybody by five wrong passwords and a tap.
    if (!(await ownsSubject(call, found.subject))) return refuse('AUTH-403', { cause: 'proof-missing' })
    found.lock.reported = true
    await tell(call, found, 'reported')
    return lockModel(call, found)
  },
} satisfies Partial<Handlers>
