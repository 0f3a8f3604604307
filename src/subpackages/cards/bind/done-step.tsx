import { Text, View } from '@tarojs/components'
import { Amount } from '@/components/amount'
import { Button } from '@/components/button'
import { Icon } from '@/components/icon'
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
    <View className="bind-done">
      <View className="bind-done-symbol">
        <Icon name="check" size="l" />
      </View>
      <Text className="bind-done-title">{cardText.doneTitle}</Text>
      <Text className="bind-note">{cardText.doneText(card.city, wordOf(t.insutype, card.insutype))}</Text>
      {own && (
        <View className="bind-done-balance">
          <Text className="bind-note">{cardText.balanceNow}</Text>
          <Amount fen={own.usable} size="l" />
        </View>
      )}
      <View className="bind-done-actions">
        <Button text={cardText.seeBalance} onPress={() => replace('home')} />
        <Button kind="soft" className="bind-done-action" text={cardText.setAlert} onPress={() => open('alerts')} />
        <Button kind="text" text={cardText.bindAnother} onPress={onAnother} />
      </View>
    </View>
  )
}
