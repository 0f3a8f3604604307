import { Text, View } from '@tarojs/components'

export default function Empty() {
  return (
    <View>
      <Text>floor</Text>
    </View>
  )
}
