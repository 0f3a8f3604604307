import type { Family, GrantDetail } from '@/contract'
import { toDate, toIso } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import { accountOf } from '../accounts/account-view'
import { bindingOf, type Call } from '../call'
import { fail } from '../domain-error'
import type { LedgerEntry } from '../ledger/types'
import { recordOf } from '../personas'
import { familyRuleOn } from '../reference/family-rules'
import { cityName } from '../reference/places'
import type { StoredRelative } from '../storage/documents'
import { barOf, giverOf } from './grants'
import { quotaOf } from './quota'
import { consentNow, familyDocument, relativeOf } from './relatives'
import { gendOf, medTypeOf, quotaModel, rowOf } from './rows'

/** Most relatives with 亲情账户; a weak source, so a setting. */
export const CODE_LIMIT = 5

/** Everything of the page 家人. */
export async function familyModel(call: Call, cardId: string): Promise<Family> {
  const binding = bindingOf(call, cardId)
  const view = await accountOf(call, cardId)
  const { relatives } = await familyDocument(call, binding.recordId)
  const rule = familyRuleOn(toDate(call.now))
  const rows: Family['relatives'] = []
  for (const relative of relatives) rows.push(await rowOf(call, view, relative))
  return {
    giver: giverOf(view),
    relatives: rows,
    alerts: { enabled: binding.familyAlerts === 'platform', left: binding.alerts.state.credits['missed-contribution'] ?? 0 },
    codeLimit: CODE_LIMIT,
    rule: { kind: rule.kind, ...rule.source },
  }
}

const personOf = (recordId: string): NonNullable<GrantDetail['person']> => {
  const record = recordOf(recordId)
  const { insutype, psnType } = record
  return { psnNameMasked: maskName(record.name), gend: gendOf(record), city: cityName(record.admdvs), insutype, psnType }
}

/** The last grant to a relative, open or over. @throws DomainError DATA-404 where nothing was ever granted */
export async function grantModel(call: Call, cardId: string, memberId: string): Promise<GrantDetail> {
  const relative = await relativeOf(call, cardId, memberId)
  const view = await accountOf(call, cardId)
  const quota = quotaOf(view, memberId)
  const giver = giverOf(view)
  if (!quota || !giver) return fail('DATA-404')
  const { recordId, relation } = relative
  const seen = recordId !== null && consentNow(relative, call.now) === 'given'
  const waiting = view.pending.filter(({ kind, member }) => kind === 'mutual-aid' && member?.memberId === memberId)
  const uses = quota.uses.map(({ entry, amount, left }) => useModel(entry, amount, left))
  return {
    ...{ memberId, relation, giver, person: seen ? personOf(recordId) : null },
    quota: { ...quotaModel(quota), left: quota.endedAt === null ? quota.left : 0 },
    ended: quota.endedAt === null ? null : { ...reasonOf(relative), on: toDate(quota.endedAt), returned: quota.left },
    uses: uses.concat(waiting.map((entry) => useModel(entry, entry.amount, null))).reverse(),
    bar: seen ? await barOf(call, view, { relation, recordId }) : 'relation',
  }
}

/** Grants that were ended before the reason was kept were ended by their giver. */
const reasonOf = ({ ended }: StoredRelative) => ({ reason: ended?.reason ?? ('giver' as const) })

const useModel = (
  { id, occurredAt, counterparty, settlement }: LedgerEntry,
  amount: number,
  left: number | null,
): GrantDetail['uses'][number] => ({
  ...{ transactionId: id, occurredAt: toIso(occurredAt), counterparty, amount, left },
  medType: medTypeOf(settlement?.medType),
})
