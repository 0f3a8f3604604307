import type { Card } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName } from '@/domain/mask'
import { changesOf } from '../accounts/account-view'
import type { Call } from '../call'
import { holdOf } from '../cases/hold'
import { arrearsAt, type RecordChanges } from '../ledger/calendar'
import { credentialsOf, recordOf } from '../personas'
import { cityName } from '../reference/places'
import type { Binding, User } from '../storage/documents'

/** A bound card as pages see it: masked here, because what leaves the data layer is masked. */
export function cardModel({ now }: Pick<Call, 'now'>, binding: Binding, changes: RecordChanges): Card {
  const record = recordOf(binding.recordId)
  const arrears = arrearsAt(changes, now)
  const held = holdOf(changes.events, now)
  const frozen = arrears !== null && arrears.frozenSince !== null
  return {
    cardId: binding.cardId,
    psnNameMasked: maskName(record.name),
    certnoMasked: maskId(credentialsOf(record.recordId).ssn),
    insutype: record.insutype,
    psnType: record.psnType,
    psnInsuStas: frozen ? '3' : arrears && arrears.months.length > 0 ? '2' : '1',
    held: held && { since: toIso(held.at), transactionId: held.of },
    insuplcAdmdvs: record.admdvs,
    city: cityName(record.admdvs),
    relation: binding.relation,
    boundAt: toIso(binding.boundAt),
    primary: binding.primary,
  }
}

/** As `cardModel`, with what happened to the record until now. */
export const cardNow = async (call: Pick<Call, 'tx' | 'now'>, binding: Binding): Promise<Card> =>
  cardModel(call, binding, await changesOf(call, binding.recordId))

/** A user's cards, primary first, then in the order they were bound. */
export const cardsOf = (call: Pick<Call, 'tx' | 'now'>, { cards }: User): Promise<Card[]> =>
  Promise.all(
    cards
      .slice()
      .sort((a, b) => Number(b.primary) - Number(a.primary) || a.boundAt - b.boundAt)
      .map((binding) => cardNow(call, binding)),
  )
