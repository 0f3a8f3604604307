import { recordDocument, type Insurer } from '../call'
import { endQuota } from './grants'
import { familyDocument } from './relatives'

/**
 * 医保关系 of a record goes to another place, or ends: every grant from it and to it ends in this unit of work, and both sides of each
 * are told. @returns how many ended; 0 where it had left before
 */
export async function leavePlace(call: Insurer, recordId: string, reason: 'moved' | 'left'): Promise<number> {
  const record = await recordDocument(call, recordId)
  if (record.left && record.left.at <= call.now) return 0
  record.left = { at: call.now, reason }
  const { relatives, of } = await familyDocument(call, recordId)
  let ended = 0
  for (const relative of relatives) {
    if (relative.recordId === null) continue
    if (await endQuota(call, recordId, { ...relative, recordId: relative.recordId }, reason)) ended += 1
  }
  for (const giver of of) {
    const theirs = (await familyDocument(call, giver)).relatives.find((known) => known.recordId === recordId)
    if (theirs && (await endQuota(call, giver, { ...theirs, recordId }, reason))) ended += 1
  }
  return ended
}
