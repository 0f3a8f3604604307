import { toMs } from '@/domain/beijing-time'
import type { Insurer } from '../call'
import type { RelativeSeed } from '../personas/types'
import { familyDocument } from './relatives'

/** Makes a persona's relatives, all of whom have consented. A clock before that day has none of them yet. */
export async function seedFamily(call: Insurer, recordId: string, seeds: readonly RelativeSeed[]): Promise<void> {
  const family = await familyDocument(call, recordId)
  for (const { addedAt: day, guardian = false, ...seed } of seeds) {
    const addedAt = Math.min(toMs(day), call.now)
    family.relatives.push({ ...seed, guardian, addedAt, consent: 'given', consentAt: addedAt, askedAt: addedAt, ended: null })
    const theirs = await familyDocument(call, seed.recordId)
    theirs.of.push(recordId)
  }
}
