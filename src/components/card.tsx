import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { classes } from './appearance'
import './card.scss'

interface CardProps {
  title?: string
  aside?: ReactNode
  tight?: boolean
  className?: string
  children: ReactNode
}

export const Card = ({ title, aside, tight = false, className, children }: CardProps) => (
  <View className={classes('card', tight && 'card-tight', className)}>
    {title && (
      <View className="card-head">
        <Text className="card-title">{title}</Text>
        {typeof aside === 'string' ? <Text className="card-aside">{aside}</Text> : aside}
      </View>
    )}
    {children}
  </View>
)
