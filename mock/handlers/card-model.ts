import type { Card } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskId, maskName } from '@/domain/mask'
import { changesOf, type Context } from '../context'
import { arrearsAt } from '../ledger/calendar'
import { credentialsOf, recordOf } from '../personas'
import { cityName } from '../reference/places'
import type { Binding } from '../state'

/** A bound card as pages see it: masked here, because what leaves the data layer is masked. */
export function cardModel({ state, now }: Pick<Context, 'state' | 'now'>, binding: Binding): Card {
  const record = recordOf(binding.recordId)
  const arrears = arrearsAt(changesOf(state, binding.recordId), now)
  const frozen = arrears !== null && arrears.frozenSince !== null
  return {
    cardId: binding.cardId,
    psnNameMasked: maskName(record.name),
    certnoMasked: maskId(credentialsOf(record.recordId).ssn),
    insutype: record.insutype,
    psnType: record.psnType,
    psnInsuStas: frozen ? '3' : arrears && arrears.months.length > 0 ? '2' : '1',
    insuplcAdmdvs: record.admdvs,
    city: cityName(record.admdvs),
    relation: binding.relation,
    boundAt: toIso(binding.boundAt),
    primary: binding.primary,
  }
}

/** A user's cards, primary first, then in the order they were bound. */
export const cardsOf = (context: Pick<Context, 'state' | 'now'>, userId: string): Card[] =>
  context.state.bindings
    .filter((binding) => binding.userId === userId)
    .sort((a, b) => Number(b.primary) - Number(a.primary) || a.boundAt - b.boundAt)
    .map((binding) => cardModel(context, binding))
