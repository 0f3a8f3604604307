import { View } from '@tarojs/components'

export default function Page() {
  return <View role="heading" aria-label="subpackages/preview/index">subpackages/preview/index</View>
}
