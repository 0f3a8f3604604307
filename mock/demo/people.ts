import { ageOn } from '@/domain/identity'
import { toDate } from '@/domain/beijing-time'
import { totalOf } from '@/domain/ledger'
import { maskName } from '@/domain/mask'
import { historyOf, knownAccount } from '../accounts/account-view'
import type { Insurer } from '../call'
import { PERSONAS, credentialsOf, recordOf, type PersonaId } from '../personas'
import type { PersonaSummary } from './control-types'

/** Balance of a record now, fen; null without a personal account. */
export async function balanceOf(within: Insurer, recordId: string): Promise<number | null> {
  const view = knownAccount(await historyOf(within, recordId), within.now)
  return view.record.hasAccount ? totalOf(view.position.sub) : null
}

/** A persona as operators choose it. */
export async function summaryOf(within: Insurer, id: PersonaId): Promise<PersonaSummary> {
  const recordId = PERSONAS[id].recordIds[0]
  if (recordId === undefined) return { id, nameMasked: null, balance: null, age: null, insutype: null, psnType: null, credentials: null }
  const record = recordOf(recordId)
  return {
    id,
    nameMasked: maskName(record.name),
    balance: await balanceOf(within, recordId),
    age: ageOn(record.birthDate, toDate(within.now)),
    insutype: record.insutype,
    psnType: record.psnType,
    credentials: { admdvs: record.admdvs, ...credentialsOf(recordId) },
  }
}
