import { Text, View } from '@tarojs/components'
import { Facts } from '@/components/facts'
import { Tag } from '@/components/tag'

interface EmployerHeadProps {
  employer: string
  /** Its officer, and when. */
  by: readonly string[]
  state: string
  tone: 'brand' | 'warn'
}

/** Who asks: the employer, its officer, and how the request stands. */
export const EmployerHead = ({ employer, by, state, tone }: EmployerHeadProps) => (
  <View className="work-head">
    <View className="work-symbol" aria-hidden="true">
      <View className="work-building" />
    </View>
    <View className="work-head-main">
      <Text className="work-employer">{employer}</Text>
      <Facts className="work-by" facts={by} />
    </View>
    <View className="work-head-state">
      <Tag text={state} tone={tone} />
    </View>
  </View>
)
