import { useRouter } from '@tarojs/taro'
import { PRIMARY_CARD } from '@/contract'

/** An entry, and the card it belongs to. */
export interface Entry {
  cardId: string
  transactionId: string
}

/** The entry that the page was opened for. Without a card it is the primary one's. */
export function useEntry(): Entry {
  const { id: transactionId = '', card: cardId = PRIMARY_CARD } = useRouter().params
  return { cardId, transactionId }
}

/** Parameters of a page about this entry, or about another one of its card. */
export const paramsOf = ({ cardId, transactionId }: Entry): Record<string, string> => ({
  id: transactionId,
  ...(cardId === PRIMARY_CARD ? {} : { card: cardId }),
})
