import { View } from '@tarojs/components'
import { Facts } from '@/components/facts'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { Tag } from '@/components/tag'
import type { Drug } from '@/contract'
import { drugText as t } from '@/locales/zh-cn/directory'
import { LEVEL_TONES, selfpayWord } from '../shared/drug-words'
import { MarkedName } from '../shared/marked-name'
import { Estimate } from './estimate'

interface DrugRowProps {
  drug: Drug
  query: string
  expanded: boolean
  onToggle: () => void
}

/** A pack of a drug; with a tap it opens to what it would cost. */
export const DrugRow = ({ drug, query, expanded, onToggle }: DrugRowProps) => (
  <View className="drug">
    <Pressable className="drug-row" onPress={onToggle}>
      <View className="drug-main">
        <MarkedName name={drug.genericName} query={query} />
        <Facts className="drug-facts" facts={[drug.form, drug.spec, selfpayWord(drug)]} />
      </View>
      {drug.negotiated && (
        <View className="drug-tag">
          <Tag text={t.groups.negotiated} tone="warn" />
        </View>
      )}
      <View className="drug-tag">
        <Tag text={t.levels[drug.chrgitmLv]} tone={LEVEL_TONES[drug.chrgitmLv]} />
      </View>
      <Icon name={expanded ? 'down' : 'right'} size="s" />
    </Pressable>
    {expanded && <Estimate drug={drug} />}
  </View>
)
