import { knownAccount, historyOf } from '../accounts/account-view'
import type { Insurer } from '../call'
import { recordOf } from '../personas'
import type { StoredRelative } from '../storage/documents'
import { giverOf, grantFrom } from './grants'
import { familyDocument } from './relatives'
import { gendOf } from './rows'
import { tellAsked } from './tell'

/** Siblings are 近亲属 whatever their ages, so that a grant is possible. */
const callsMe = (recordId: string): 'brother' | 'sister' => (gendOf(recordOf(recordId)) === '1' ? 'brother' : 'sister')

const namedBy = async (within: Insurer, asker: string, recordId: string): Promise<StoredRelative | undefined> =>
  (await familyDocument(within, asker)).relatives.find((known) => known.recordId === recordId)

/** Somebody asks a person to be their relative, with 亲情账户; whoever refused is asked again. @throws RangeError for one who was asked or has consented */
export async function askedBy(within: Insurer, asker: string, recordId: string): Promise<void> {
  const { now, ids } = within
  const known = await namedBy(within, asker, recordId)
  const facts = { consent: 'asked', consentAt: now, askedAt: now } as const
  if (known?.consent === 'asked' || known?.consent === 'given') throw new RangeError('asked already')
  await tellAsked(within, asker, recordId)
  if (known) return void Object.assign(known, facts)
  const family = await familyDocument(within, asker)
  family.relatives.push({
    ...{
      memberId: `m${ids.next('member', 12)}`,
      recordId,
      relation: callsMe(recordId),
      guardian: false,
      code: true,
      addedAt: now,
      ended: null,
    },
    ...facts,
  })
  const theirs = await familyDocument(within, recordId)
  if (!theirs.of.includes(asker)) theirs.of.push(asker)
}

/** Somebody who asked grants an amount (fen) to a person. @throws RangeError without their consent, or for more than there is */
export async function grantedBy(within: Insurer, asker: string, recordId: string, amount: number): Promise<void> {
  const relative = await namedBy(within, asker, recordId)
  if (relative?.consent !== 'given') throw new RangeError('no consent')
  const giver = giverOf(knownAccount({ ...(await historyOf(within, asker)), sync: null }, within.now))
  if (amount > (giver?.grantable ?? 0)) throw new RangeError('more than there is')
  await grantFrom(within, asker, { ...relative, recordId }, amount)
}
