import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { officerText } from '@/locales/zh-cn/officer'
import './ground.scss'

interface GroundProps {
  /** A: the employer's own duty. B: by consent. C: never. */
  ground: keyof typeof officerText.grounds
  title: string
  children?: ReactNode
}

/** Head of a card: on which ground the employer may see what it holds. The letter's colour alone tells nothing. */
export const GroundHead = ({ ground, title, children }: GroundProps) => (
  <View className="ground">
    <View className={`ground-letter ground-${ground}`} aria-hidden="true">
      <Text>{officerText.grounds[ground]}</Text>
    </View>
    <Text className="ground-title">{title}</Text>
    {children}
  </View>
)
