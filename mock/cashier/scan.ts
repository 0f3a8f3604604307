import { SEEN_FACTS, type Refusal } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { totalOf } from '@/domain/ledger'
import { sumFen } from '@/domain/money'
import { historyOf, knownAccount, type AccountView } from '../accounts/account-view'
import { quotasAt } from '../accounts/quotas'
import { evaluateLater } from '../alerts/evaluate'
import { leftOf } from '../coverage/left'
import { isUninsured } from '../coverage/standing'
import { recordDocument, type Insurer } from '../call'
import { drugItems, filedVisit } from '../directory/drug-visit'
import { filingThere } from '../directory/percent'
import type { LedgerEvent, Visit } from '../ledger/types'
import { recordOf } from '../personas'
import { factsOf } from '../reference/institution-facts'
import { findInstitution, placeOf, type Institution } from '../reference/institutions'
import { cityName } from '../reference/places'
import { billOf, businessesOf, visitKindOf } from './counters'
import { credentialKey, scanAt } from './credentials'
import { divided, leftToShare, quotaEvent, sharedWith } from './shared-quota'
import type { CashierAnswer, CashierInput } from './types'
import { visitNow } from './visit'

/** @throws RangeError for an institution that is not known, or does not do this business */
function counterOf({ institutionId, business }: CashierInput): Institution {
  const institution = findInstitution(institutionId)
  if (!institution) throw new RangeError(`no institution ${institutionId}`)
  if (!businessesOf(institution).includes(business)) throw new RangeError(`${institution.name} has no business ${business}`)
  return institution
}

/** What is said of somebody whose 医保关系 is elsewhere, or over. */
const LEFT = { moved: 'EC-PLACE', left: 'EC-UNINSURED' } as const

/** Why this account cannot pay there now; null where it can. @param now ms */
function refusalOf(view: AccountView, institution: Institution, now: number): Refusal | null {
  const { record, changes, position, city } = view
  if (isUninsured(record, changes, now)) return 'EC-UNINSURED'
  const filing = filingThere(view, institution, now)
  if (filing !== null && (filing === 'none' || !factsOf(institution).services.includes('remote'))) return 'EC-PLACE'
  return position.held || (position.frozen && !city.openWhenFrozen) ? 'EC-FROZEN' : null
}

/** The bill as the cashier sends it. */
const visitOf = (recordId: string, now: number, institution: Institution, input: CashierInput): Omit<Visit, 'member'> => ({
  kind: visitKindOf(input.business),
  institutionId: institution.id,
  note: institution.departments[0] ?? null,
  byCredential: true,
  items: input.drugs ? drugItems(recordOf(recordId), now, institution, input.drugs) : billOf(input.business, input.items),
  ...(input.prescription === true ? { prescription: true } : {}),
  ...filedVisit(recordOf(recordId), now, institution),
})

/** Adds an event to a record, and has the alerts of whoever holds it evaluated. */
async function book(within: Insurer, recordId: string, event: LedgerEvent): Promise<void> {
  const { events, boundBy } = await recordDocument(within, recordId)
  events.push(event)
  evaluateLater(
    within,
    boundBy.map(({ userId }) => userId),
  )
}

/** What grants of relatives pay of a bill that is settled at the counter, by grant. @param alone the bill without any */
async function sharesOf(within: Insurer, recordId: string, visit: Omit<Visit, 'member'>, { entry }: ReturnType<typeof visitNow>) {
  const wanted = entry.settlement && entry.postedAt <= within.now ? leftToShare(visit, entry.settlement) : 0
  return wanted > 0 ? divided(await sharedWith(within, recordId), wanted) : []
}

/** Books the bill, what relatives' grants pay of it, and says what it did to the account. The own account pays first. */
async function settle(within: Insurer, recordId: string, institution: Institution, input: CashierInput) {
  const { now } = within
  const history = await historyOf(within, recordId)
  const visit = visitOf(recordId, now, institution, input)
  const alone = visitNow(history, now, visit)
  const shares = await sharesOf(within, recordId, visit, alone)
  const aid = sumFen(shares.map(({ amount }) => amount))
  const { event, entry, view } = aid === 0 ? alone : visitNow(history, now, { ...visit, aid })
  if (!entry.settlement) throw new RangeError(`no settlement for ${event.id}`)
  await book(within, recordId, event)
  for (const { quota, amount } of shares) {
    const { giver, member } = quota
    await book(within, giver, quotaEvent(await historyOf(within, giver), now, { ...visit, member }, member, amount))
  }
  const told = { transactionId: event.id, settlement: entry.settlement }
  if (entry.postedAt > now) return { ...told, postsOn: toDate(entry.postedAt), balanceAfter: null, remaining: null }
  return {
    ...told,
    postsOn: null,
    balanceAfter: view.record.hasAccount ? totalOf(view.position.sub) : null,
    remaining: quotasAt(view, now).find(({ kind }) => kind === 'outpatient')?.remaining ?? null,
  }
}

/**
 * A cashier scans a code. The code is used up by it, whatever the answer; a code that is over, or was used, is 已过期.
 * The settlement is the ledger's own, and the entry goes to the record.
 * @throws RangeError as `counterOf`
 */
export async function scanCredential(within: Insurer, input: CashierInput): Promise<CashierAnswer> {
  const { now, tx } = within
  const institution = counterOf(input)
  const stored = await tx.credential.get(credentialKey(within, input.token.trim()))
  if (!stored) return { status: 'unreadable' }
  const where = {
    at: toIso(now),
    institution: institution.name,
    city: cityName(placeOf(institution)),
    admdvs: placeOf(institution),
    business: input.business,
  }
  if (scanAt(stored, now).status !== 'waiting') {
    const late: CashierAnswer = { status: 'refused', ...where, seen: [], refusal: 'EC-EXPIRED' }
    // What a code was used for stays: whoever scans it again changes nothing.
    if (stored.scan.status === 'waiting' || stored.scan.status === 'over') stored.scan = late
    return late
  }
  const left = await leftOf(within, stored.recordId)
  const refusal = left ? LEFT[left] : refusalOf(knownAccount(await historyOf(within, stored.recordId), now), institution, now)
  const answer: CashierAnswer =
    refusal === null
      ? { status: 'settled', ...where, seen: SEEN_FACTS.slice(), ...(await settle(within, stored.recordId, institution, input)) }
      : { status: 'refused', ...where, seen: SEEN_FACTS.slice(), refusal }
  stored.scan = answer
  return answer
}
