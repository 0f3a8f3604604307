import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Icon, type IconName } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { HELP_TREES, type HelpTree } from '@/domain/help-branch'
import { help as t } from '@/locales/zh-cn/help'

const ICONS: Record<HelpTree, IconName> = { 'sign-in': 'lock', balance: 'card', verification: 'face' }

interface TreeTabsProps {
  tree: HelpTree
  onChange: (tree: HelpTree) => void
}

export const TreeTabs = ({ tree, onChange }: TreeTabsProps) => (
  <View className="guide-tabs" role="tablist">
    {HELP_TREES.map((each) => (
      <Pressable
        key={each}
        className={classes('guide-tab', each === tree && 'guide-tab-on')}
        role="tab"
        checked={each === tree}
        onPress={() => onChange(each)}
      >
        <Icon name={ICONS[each]} size="l" />
        <Text className="guide-tab-text">{t.trees[each]}</Text>
      </Pressable>
    ))}
  </View>
)
