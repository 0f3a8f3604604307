import { Text, View } from '@tarojs/components'
import { Pressable } from '@/components/pressable'
import { t } from '@/locales'

interface AlternativesProps {
  other: string
  onOther: () => void
  onSample: () => void
}

/** The other ways to start: by SMS or host phone number, or with sample data, which needs no consent. */
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
