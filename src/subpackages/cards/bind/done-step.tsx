import { Text } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Success } from '@/components/success'
import type { Card } from '@/contract'
import { accountOverview } from '@/contract/operations/account'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { wordOf } from '@/locales/word-of'
import { open, replace } from '@/navigation'
import { useRemote } from '@/services/remote/use-remote'

interface DoneStepProps {
  card: Card
  onAnother: () => void
}

/** What was bound, with its balance as soon as that is there: the wait for it is home's, too. */
export function DoneStep({ card, onAnother }: DoneStepProps) {
  const { view } = useRemote(accountOverview, { cardId: card.cardId })
  const own = 'data' in view ? view.data.personalAccount : null
  return (
    <Success
      title={cardText.doneTitle}
      text={cardText.doneText(card.city, wordOf(t.insutype, card.insutype))}
      actions={[
        { text: cardText.seeBalance, onPress: () => replace('home') },
        { text: cardText.setAlert, onPress: () => open('alerts') },
        { text: cardText.bindAnother, onPress: onAnother },
      ]}
    >
      {own && (
        <>
          <Text className="bind-note">{cardText.balanceNow}</Text>
          <Amount fen={own.usable} size="l" />
        </>
      )}
    </Success>
  )
}
