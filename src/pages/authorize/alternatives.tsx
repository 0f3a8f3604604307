import { Text, View } from '@tarojs/components'
import { Pressable } from '@/components/pressable'
import { t } from '@/locales'

interface AlternativesProps {
  other: string
  onOther: () => void
  onSample: () => void
}

/** There is always another way in, and one that needs no consent at all. */
export const Alternatives = ({ other, onOther, onSample }: AlternativesProps) => (
  <View className="authorize-alternatives">
    <Pressable className="authorize-alternative authorize-alternative-main" onPress={onOther}>
      <Text>{other}</Text>
    </Pressable>
    <Pressable className="authorize-alternative" onPress={onSample}>
      <Text>{t.authorize.sample}</Text>
    </Pressable>
  </View>
)
