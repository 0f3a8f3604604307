import type { FamilyRelation } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { ageOn } from '@/domain/identity'
import { bindingOf, type Call } from '../call'
import { fail } from '../domain-error'
import type { Member } from '../ledger/types'
import { recordOf } from '../personas'
import type { FamilyDocument, StoredRelative } from '../storage/documents'
import { initialFamilyOf, OF_AGE } from './initial'

/** What the ledger calls relations; the app has words of its own. */
const WORDS: Readonly<Record<FamilyRelation, string>> = {
  spouse: '配偶',
  father: '父亲',
  mother: '母亲',
  son: '儿子',
  daughter: '女儿',
  brother: '兄弟',
  sister: '姐妹',
  grandfather: '祖父',
  grandmother: '祖母',
  'maternal-grandfather': '外祖父',
  'maternal-grandmother': '外祖母',
  grandson: '孙子',
  granddaughter: '孙女',
  'maternal-grandson': '外孙',
  'maternal-granddaughter': '外孙女',
  'wifes-father': '岳父',
  'wifes-mother': '岳母',
  'husbands-father': '公公',
  'husbands-mother': '婆婆',
  other: '其他亲属',
}

/** The relatives of a record; those of the population have a household from the start. */
export const familyDocument = ({ tx }: Pick<Call, 'tx'>, recordId: string): Promise<FamilyDocument> =>
  tx.family.open(recordId, initialFamilyOf(recordId))

/** What a consent is worth now: a guardian's ends when the child is of age. */
export function consentNow({ consent, guardian, recordId }: StoredRelative, now: number): StoredRelative['consent'] {
  if (consent !== 'given' || !guardian || recordId === null) return consent
  return ageOn(recordOf(recordId).birthDate, toDate(now)) < OF_AGE ? 'given' : 'asked'
}

/** A relative of a card's record. @throws DomainError DATA-404 */
export async function relativeOf(call: Call, cardId: string, memberId: string): Promise<StoredRelative> {
  const { relatives } = await familyDocument(call, bindingOf(call, cardId).recordId)
  return relatives.find((known) => known.memberId === memberId) ?? fail('DATA-404')
}

/** A relative who consented, with their record. @throws DomainError DATA-404 */
export async function consentedOf(call: Call, cardId: string, memberId: string): Promise<StoredRelative & { recordId: string }> {
  const relative = await relativeOf(call, cardId, memberId)
  const { recordId } = relative
  if (recordId === null || consentNow(relative, call.now) !== 'given') return fail('DATA-404')
  return { ...relative, recordId }
}

/** A relative with a record, whatever they consented to. @throws RangeError for another id */
export async function memberIn(call: Pick<Call, 'tx'>, holder: string, memberId: string): Promise<StoredRelative & { recordId: string }> {
  const relative = (await familyDocument(call, holder)).relatives.find((known) => known.memberId === memberId)
  const { recordId } = relative ?? {}
  if (!relative || !recordId) throw new RangeError(`no relative ${memberId}`)
  return { ...relative, recordId }
}

/** A relative as the ledger names them. */
export const memberOf = ({
  memberId,
  relation,
  recordId,
}: Pick<StoredRelative, 'memberId' | 'relation'> & { recordId: string }): Member => ({
  memberId,
  name: recordOf(recordId).name,
  relation: WORDS[relation],
})
