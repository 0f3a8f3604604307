import { Text, View } from '@tarojs/components'
import { Sheet } from '@/components/sheet'
import { familyText as t } from '@/locales/zh-cn/family'

/** The two sentences that keep 家庭共济 and 亲情账户 apart. */
export const Difference = ({ he = t.he }: { he?: string }) => (
  <View className="family-difference">
    <Text className="family-difference-line">
      <Text className="family-strong">{t.shared}</Text>：{t.sharedText(he)}
    </Text>
    <Text className="family-difference-line">
      <Text className="family-strong">{t.code}</Text>：{t.codeText(he)}
    </Text>
  </View>
)

export const DifferenceSheet = ({ onClose }: { onClose: () => void }) => (
  <Sheet title={t.differenceTitle} onClose={onClose}>
    <Difference />
  </Sheet>
)
