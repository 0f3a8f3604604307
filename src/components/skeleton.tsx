import { Text, View } from '@tarojs/components'
import { t } from '@/locales'
import { Card } from './card'
import './skeleton.scss'

/** Width in % and height in design px of one grey block. */
export type Block = readonly [width: number, height: number]

interface SkeletonProps {
  /** Blocks of each card, as tall as the content that replaces them. */
  cards: readonly (readonly Block[])[]
  /** Adds a text about what is loading; set after 3 s. */
  slow?: boolean
}

export const Skeleton = ({ cards, slow = false }: SkeletonProps) => (
  <>
    <View className="skeleton" aria-label={t.states.loading} role="text">
      {cards.map((blocks, card) => (
        <Card key={card}>
          {blocks.map(([width, height], block) => (
            <View key={block} className="skeleton-block" style={{ width: `${width}%`, height: `${height / 16}em` }} />
          ))}
        </Card>
      ))}
    </View>
    {slow && <Text className="skeleton-note">{t.states.connecting}</Text>}
  </>
)
