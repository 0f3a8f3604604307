import { Text, View } from '@tarojs/components'
import { t } from '@/locales'
import { classes, useAppearance } from './appearance'
import { Icon, type IconName } from './icon'
import { Pressable } from './pressable'
import { useShell, type TabName } from './shell'
import './tab-bar.scss'

const TABS: readonly { name: TabName; icon: IconName }[] = [
  { name: 'home', icon: 'home' },
  { name: 'transactions', icon: 'list' },
  { name: 'credential', icon: 'code' },
  { name: 'services', icon: 'grid' },
  { name: 'me', icon: 'person' },
]
/** 关怀 has three tabs, for larger targets: entries and services are on its home page already. */
const CARE_TABS = TABS.filter(({ name }) => name !== 'services' && name !== 'transactions')

/** Drawn inside the page, because the vendors' own tab bars cannot follow theme and 关怀. */
export function TabBar({ current, hidden }: { current: TabName; hidden: string }) {
  const { care } = useAppearance()
  const { switchTab, unread } = useShell()
  return (
    <View className="tab-bar" role="tablist" aria-hidden={hidden}>
      {(care ? CARE_TABS : TABS).map(({ name, icon }) => {
        const badge = name === 'me' && unread > 0
        return (
          <Pressable
            key={name}
            className={classes('tab-bar-item', name === current && 'tab-bar-on')}
            role="tab"
            checked={name === current}
            label={badge ? `${t.tabs[name]}，${t.common.unread(unread)}` : undefined}
            onPress={() => name !== current && switchTab(name)}
          >
            <Icon name={icon} size="l" />
            <Text className="tab-bar-text">{care && name === 'credential' ? t.careCode : t.tabs[name]}</Text>
            {badge && <View className="tab-bar-dot" />}
          </Pressable>
        )
      })}
    </View>
  )
}
