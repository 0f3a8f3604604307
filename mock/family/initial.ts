import type * as v from 'valibot'
import type { FamilyRelation } from '@/contract'
import { beijingAt } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { familyOf, isGrandparent } from '../population/family'
import { indexOf, recordIdAt } from '../population/ids'
import { spotOf } from '../population/space'
import { birthDateOf, STANDING_ON } from '../population/standing'
import type { family } from '../storage/documents'

/** Age from which a person consents, and a guardian does not any more. */
export const OF_AGE = 16

const ADDED_AT = beijingAt(STANDING_ON)

type Initial = v.InferInput<typeof family>

/** The household of somebody of the population, as if everybody had consented; empty for personas, whose families are seeded. */
export function initialFamilyOf(recordId: string): Initial {
  const index = indexOf(recordId)
  if (index === null) return {}
  const { spouse, parents, children } = familyOf(index)
  const relative = (other: number, memberId: string, relation: FamilyRelation): NonNullable<Initial['relatives']>[number] => ({
    memberId,
    recordId: recordIdAt(other),
    relation,
    addedAt: ADDED_AT,
    consent: 'given',
    consentAt: ADDED_AT,
    askedAt: ADDED_AT,
    guardian: ageOn(birthDateOf(other), STANDING_ON) < OF_AGE,
    code: false,
  })
  // The member ids are those of the entries of relatives who spend from the account.
  const child = isGrandparent(spotOf(index)) ? 'member-son' : 'member-child'
  const relatives = [
    ...(spouse === null ? [] : [relative(spouse, 'member-spouse', 'spouse')]),
    ...parents.map((other) => {
      const word = spotOf(other).male ? 'father' : 'mother'
      return relative(other, `member-${word}`, word)
    }),
    ...children.map((other, nth) => relative(other, nth === 0 ? child : `${child}-${nth + 1}`, spotOf(other).male ? 'son' : 'daughter')),
  ]
  return { relatives, of: relatives.map((known) => known.recordId ?? '') }
}
