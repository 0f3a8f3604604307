import type { Lock as LockModel } from '@/contract'
import { toDeadline } from '@/domain/beijing-time'
import type { Context } from '../context'
import { channelIn, clearLock, findLock, isShut, recordIn } from '../locks'
import { ownsSubject } from '../ownership'
import { recordOf } from '../personas'
import { FACE_FACTORS, takeProof } from '../proofs'
import { cityName } from '../reference/places'
import { refuse } from '../refusal'
import { logForOwners } from '../security-log'
import type { Lock } from '../state'
import type { Handlers } from './types'

function lockModel({ now }: Context, lock: Lock): LockModel {
  const recordId = recordIn(lock.subject)
  const shut = isShut(lock, now)
  return {
    lockId: lock.lockId,
    reason: !shut ? 'open' : lock.reported ? 'reported' : 'wrong-password',
    until: shut && !lock.reported && lock.until !== null ? toDeadline(lock.until) : null,
    channel: channelIn(lock.subject),
    city: recordId === null ? '' : cityName(recordOf(recordId).admdvs),
  }
}

function tell(context: Context, { subject }: Lock, kind: 'unlocked' | 'reported'): void {
  const recordId = recordIn(subject)
  if (recordId !== null) logForOwners(context, recordId, kind)
}

/** A lock is known by an id that says nothing of a number, so that a page can be opened with it. */
export const lockHandlers = {
  'locks.get': ({ lockId }, context) => lockModel(context, findLock(context, lockId)),
  'locks.open': ({ lockId, proof }, context) => {
    const lock = findLock(context, lockId)
    takeProof(context, proof, { purpose: 'lock', subject: lockId, accepted: FACE_FACTORS })
    clearLock(context, lock.subject)
    tell(context, lock, 'unlocked')
    return lockModel(context, { ...lock, until: null, reported: false })
  },
  'locks.report': ({ lockId }, context) => {
    const lock = findLock(context, lockId)
    // A stranger could otherwise freeze anybody by five wrong passwords and a tap.
    if (!ownsSubject(context, lock.subject)) return refuse('AUTH-403', { cause: 'proof-missing' })
    lock.reported = true
    tell(context, lock, 'reported')
    return lockModel(context, lock)
  },
} satisfies Partial<Handlers>
