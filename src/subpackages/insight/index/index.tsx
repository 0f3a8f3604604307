import { View } from '@tarojs/components'

export default function Page() {
  return <View role="heading" aria-label="subpackages/insight/index">subpackages/insight/index</View>
}
