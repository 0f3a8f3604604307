import type { Bond, Bonds } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import { redeemStepUpToken } from '../access/step-up-tokens'
import { historyOf, knownAccount } from '../accounts/account-view'
import { bindingOf, type Call } from '../call'
import { fail } from '../domain-error'
import { recordOf } from '../personas'
import { cityName } from '../reference/places'
import type { StoredRelative } from '../storage/documents'
import { answerFamily } from './consent'
import { isOpen, quotaOf, type Quota } from './quota'
import { consentNow, familyDocument } from './relatives'
import { quotaModel } from './rows'

/** A holder's list that names somebody, seen from the side of whom it names. */
interface Named {
  bondId: string
  holder: string
  relative: StoredRelative
  /** Of the holder's grant, open or over. */
  quota: Quota | null
}

/** An id that tells nothing of the holder's record, nor of what the relative is called there. */
const bondIdOf = ({ crypto }: Pick<Call, 'crypto'>, holder: string, memberId: string): string =>
  `b${crypto.digest(`bond|${holder}|${memberId}`).slice(0, 24)}`

async function namedIn(call: Call, recordId: string): Promise<Named[]> {
  const named: Named[] = []
  for (const holder of (await familyDocument(call, recordId)).of) {
    const relative = (await familyDocument(call, holder)).relatives.find((known) => known.recordId === recordId)
    if (!relative) continue
    // What is stored counts, and not what a stopped sync shows.
    const view = knownAccount({ ...(await historyOf(call, holder)), sync: null }, call.now)
    named.push({ bondId: bondIdOf(call, holder, relative.memberId), holder, relative, quota: quotaOf(view, relative.memberId) })
  }
  return named
}

function bondModel({ bondId, holder, relative, quota }: Named, now: number): Bond {
  const { relation, consentAt, guardian, code, ended } = relative
  const open = quota?.endedAt === null
  const { name, admdvs } = recordOf(holder)
  return {
    ...{ bondId, psnNameMasked: maskName(name), city: cityName(admdvs), relation, consent: consentNow(relative, now) },
    ...{ on: toDate(consentAt), guardian: guardian && consentNow(relative, now) === 'given', code },
    quota: open ? quotaModel(quota) : null,
    ended: !open && ended && ended.at <= now ? { reason: ended.reason, on: toDate(ended.at) } : null,
  }
}

/** Whoever was refused and granted nothing is not shown any more. */
const isShown = ({ consent, quota }: Bond): boolean => consent === 'asked' || consent === 'given' || quota !== null

/** Everybody who asked a card's person, or has them as a relative. @throws DomainError DATA-404 */
export async function bondsOf(call: Call, cardId: string): Promise<Bonds> {
  const models = (await namedIn(call, bindingOf(call, cardId).recordId)).map((named) => bondModel(named, call.now)).filter(isShown)
  return { bonds: models.sort((a, b) => Number(b.consent === 'asked') - Number(a.consent === 'asked')) }
}

interface Scoped {
  cardId: string
  bondId: string
}

async function one(call: Call, { cardId, bondId }: Scoped): Promise<Named> {
  const named = await namedIn(call, bindingOf(call, cardId).recordId)
  return named.find((known) => known.bondId === bondId) ?? fail('DATA-404')
}

const prove = (call: Call, bondId: string, proof: string): Promise<void> =>
  redeemStepUpToken(call, proof, { purpose: 'grant', subject: bondId })

/** Says yes, for a proof; whoever has consented needs none. @throws DomainError AUTH-403, DATA-404 also once it was refused */
export async function acceptBond(call: Call, scoped: Scoped & { proof: string }): Promise<void> {
  const { holder, relative } = await one(call, scoped)
  const consent = consentNow(relative, call.now)
  if (consent === 'given') return
  if (consent !== 'asked') return fail('DATA-404')
  await prove(call, scoped.bondId, scoped.proof)
  await answerFamily(call, holder, relative.memberId, 'accept')
}

/** Says no, or takes a yes back. A guardian's consent is the guardian's to take back. @throws DomainError DATA-404 */
export async function refuseBond(call: Call, scoped: Scoped): Promise<void> {
  const { holder, relative } = await one(call, scoped)
  const consent = consentNow(relative, call.now)
  if (consent === 'given' && relative.guardian) return fail('DATA-404')
  // A child that has come of age is asked anew: what the guardian gave is over.
  if (consent === 'asked') {
    relative.consent = 'asked'
    return answerFamily(call, holder, relative.memberId, 'decline')
  }
  if (consent === 'given') await answerFamily(call, holder, relative.memberId, 'withdraw')
}

/** Ends what was granted, as its relative. @throws DomainError AUTH-403, DATA-404 also where it is over already */
export async function endBondGrant(call: Call, scoped: Scoped & { proof: string }): Promise<void> {
  const { holder, relative, quota } = await one(call, scoped)
  if (!isOpen(quota)) return fail('DATA-404')
  await prove(call, scoped.bondId, scoped.proof)
  await answerFamily(call, holder, relative.memberId, 'end')
}
