import { ScrollView, Text, View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { t } from '@/locales'
import { Icon } from './icon'
import { Pressable } from './pressable'
import './sheet.scss'

interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
}

/** A bottom sheet; tapping the veil or the cross closes it. Rendered only while open. */
export const Sheet = ({ title, onClose, children }: SheetProps) => (
  <View className="sheet" role="dialog" aria-label={title}>
    <Pressable className="sheet-veil" label={t.common.close} onPress={onClose} />
    <View className="sheet-body">
      <View className="sheet-head">
        <Text className="sheet-title">{title}</Text>
        <Pressable className="sheet-close" label={t.common.close} onPress={onClose}>
          <Icon name="close" />
        </Pressable>
      </View>
      <ScrollView scrollY className="sheet-scroll" enhanced showScrollbar={false}>
        {children}
      </ScrollView>
    </View>
  </View>
)
