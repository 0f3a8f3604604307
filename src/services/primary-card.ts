import { PRIMARY_CARD, type OperationName, type OutputOf } from '@/contract'

/** Remembers which card `primary` stands for, from earlier answers of the same session. */
export function createPrimaryCard() {
  let known: string | null = null
  let whose = -1
  const told = (name: OperationName, data: unknown): string | undefined => {
    if (name === 'account.overview') return (data as OutputOf<'account.overview'>).card.cardId // the operation's name fixes the type
    if (name !== 'cards.list') return undefined
    return (data as OutputOf<'cards.list'>).cards.find(({ primary }) => primary)?.cardId // as above
  }
  return {
    /** True where an answer for `primary` is about another card than the one known for this session. */
    isOther(epoch: number, asked: unknown, answered: string | undefined): boolean {
      return asked === PRIMARY_CARD && answered !== undefined && whose === epoch && known !== null && known !== answered
    },
    /** Remembers the primary card that an answer names. @param asked the `cardId` of the request, if any */
    learn(epoch: number, name: OperationName, data: unknown, asked: unknown): void {
      if (asked !== undefined && asked !== PRIMARY_CARD) return
      known = told(name, data) ?? (whose === epoch ? known : null)
      whose = epoch
    },
    forget(): void {
      known = null
    },
  }
}
