import type { Card, Family } from '@/contract'
import { wordOf } from '@/locales/word-of'
import { credentialText as t } from '@/locales/zh-cn/credential'
import { relations } from '@/locales/zh-cn/relations'

/** Somebody whose code can be shown: a bound card, or a relative with 亲情账户. */
export interface Holder {
  /** Of the card, or of the relative. */
  id: string
  cardId: string
  /** Null for a bound card. */
  memberId: string | null
  psnNameMasked: string
  /** Below the name: the masked number, or whose money it is. */
  detail: string
  insutype: string
  city: string
  /** On the chip. */
  short: string
  /** Not insured: there is no code, and the cashier's word is said at once. */
  uninsured: boolean
}

const ofCard = ({ cardId, psnNameMasked, certnoMasked, insutype, city, relation }: Card): Holder => ({
  ...{ id: cardId, cardId, memberId: null, psnNameMasked, detail: certnoMasked, insutype, city, uninsured: false },
  short: relation === 'self' ? `${t.self} · ${city}` : psnNameMasked,
})

/** Residents without cover, and whoever left: nothing is insured. */
const isUninsured = (row: Extract<Family['relatives'][number], { state: 'known' }>): boolean =>
  row.status === 'left' || (row.insutype === '390' && (row.status === 'lapsed' || row.status === 'waiting'))

/** Own cards first, then the relatives who opened 亲情账户. @param family null while it is not known */
export function holdersOf(cards: readonly Card[], family: Family | null): Holder[] {
  const [first] = cards
  const relatives = (family?.relatives ?? []).flatMap((row): Holder[] => {
    if (row.state !== 'known' || !row.code || !first) return []
    const { memberId, psnNameMasked, insutype, city } = row
    const who = wordOf(relations, row.relation)
    return [
      {
        ...{ id: memberId, cardId: first.cardId, memberId, psnNameMasked, insutype, city },
        ...{ detail: t.family(who), short: `${who} ${psnNameMasked}`, uninsured: isUninsured(row) },
      },
    ]
  })
  return [...cards.map(ofCard), ...relatives.slice(0, family?.codeLimit ?? 0)]
}
