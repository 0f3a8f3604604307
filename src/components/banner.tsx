import { Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import './banner.scss'

export interface BannerProps {
  tone?: 'plain' | 'warn' | 'danger' | 'brand' | 'demo'
  icon?: IconName
  title?: string
  text: string
  /** Further lines, between the text and the actions. */
  children?: ReactNode
  actions?: readonly { text: string; onPress: () => void }[]
}

/** States a condition of the page and the actions for it. Announced to screen readers when it appears. */
export const Banner = ({ tone = 'plain', icon = 'info', title, text, children, actions = [] }: BannerProps) => (
  <View className={`banner banner-${tone}`} aria-live="polite">
    <Icon name={icon} />
    <View className="banner-main">
      {title && <Text className="banner-title">{title}</Text>}
      <Text className="banner-text">{text}</Text>
      {children}
      {actions.length > 0 && (
        <View className="banner-actions">
          {actions.map((action) => (
            <Pressable key={action.text} className="banner-action" onPress={action.onPress}>
              <Text>{action.text}</Text>
            </Pressable>
          ))}
        </View>
      )}
    </View>
  </View>
)
