import { Text, View } from '@tarojs/components'
import { Card as Panel } from '@/components/card'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import { describeDate } from '@/components/time-text'
import type { Card } from '@/contract'
import { toDate } from '@/domain/beijing-time'
import { t } from '@/locales'
import { cardText } from '@/locales/zh-cn/cards'
import { wordOf } from '@/locales/word-of'
import { open } from '@/navigation'

interface CardItemProps {
  card: Card
  onPrimary: () => void
  onUnbind: () => void
}

export const CardItem = ({ card, onPrimary, onUnbind }: CardItemProps) => (
  <Panel>
    <View className="card-item-head">
      <Text className="card-title">
        {card.city} · {wordOf(t.insutype, card.insutype)}
      </Text>
      <Tag text={wordOf(t.psnInsuStas, card.psnInsuStas)} tone={card.psnInsuStas === '1' ? 'brand' : 'warn'} />
    </View>
    <Text className="card-item-text">
      {card.psnNameMasked} · {card.certnoMasked} · {t.relation[card.relation]}
    </Text>
    <Text className="card-item-text">{cardText.boundOn(describeDate(toDate(card.boundAt)))}</Text>
    <NextStep card={card} />
    <View className="card-item-actions">
      {card.primary ? (
        <Text className="card-item-primary">{cardText.primary}</Text>
      ) : (
        <Pressable className="card-item-action" onPress={onPrimary}>
          <Text>{cardText.makePrimary}</Text>
        </Pressable>
      )}
      <Pressable className="card-item-action card-item-danger" onPress={onUnbind}>
        <Text>{cardText.unbind}</Text>
      </Pressable>
    </View>
  </Panel>
)

/** What a card cannot do now, in the words of home, and where it is put right. */
function NextStep({ card: { cardId, held, psnInsuStas } }: { card: Card }) {
  if (held) {
    return (
      <View className="card-item-step">
        <Text className="card-item-state">{t.home.heldTitle}</Text>
        <Pressable className="card-item-action" onPress={() => open('case', { id: held.transactionId, card: cardId })}>
          <Text>{t.home.heldAction}</Text>
        </Pressable>
      </View>
    )
  }
  if (psnInsuStas === '1') return null
  return (
    <View className="card-item-step">
      <Text className="card-item-state">{wordOf(cardText.states, psnInsuStas)}</Text>
      <Pressable className="card-item-action" onPress={() => open('coverage', { card: cardId })}>
        <Text>{t.home.arrearsCoverage}</Text>
      </Pressable>
    </View>
  )
}
