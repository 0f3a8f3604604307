import type { FamilyNews, FamilyRelation } from '@/contract'
import { toIso } from '@/domain/beijing-time'
import { maskName } from '@/domain/mask'
import { evaluateLater } from '../alerts/evaluate'
import { recordDocument, type Insurer } from '../call'
import { recordOf } from '../personas'

/** Messages kept per record; whoever binds it later does not get them. */
const KEPT = 50

interface News {
  giver: string
  recordId: string
  about: FamilyNews
  /** Fen; null where there is none. */
  amount: number | null
}

/** Has the holders of a record told. `relation` is null for the relative's side, which is told a masked name. */
async function tell(call: Insurer, to: string, of: string, relation: FamilyRelation | null, { about, amount }: News): Promise<void> {
  const record = await recordDocument(call, to)
  const key = call.ids.next('news', 12)
  record.told = record.told
    .concat({
      key,
      at: call.now,
      body: { kind: 'family', about, relation, psnNameMasked: maskName(recordOf(of).name), amount, at: toIso(call.now) },
    })
    .slice(-KEPT)
  evaluateLater(
    call,
    record.boundBy.map(({ userId }) => userId),
  )
}

/** Tells a relative what the giver did. */
export const tellRelative = (call: Insurer, news: News): Promise<void> => tell(call, news.recordId, news.giver, null, news)

/** Tells somebody that they were asked to be a relative; whoever is told nothing finds it on the page. */
export const tellAsked = (call: Insurer, giver: string, recordId: string): Promise<void> =>
  tellRelative(call, { giver, recordId, about: 'asked', amount: null })

/** Tells the holder of the list what became of a relative. */
export const tellGiver = (call: Insurer, { relation, ...news }: News & { relation: FamilyRelation }): Promise<void> =>
  tell(call, news.giver, news.recordId, relation, news)

export async function tellBoth(call: Insurer, news: News & { relation: FamilyRelation }): Promise<void> {
  await tellGiver(call, news)
  await tellRelative(call, news)
}
