import { Text, View } from '@tarojs/components'
import { classes, useAppearance } from '@/components/appearance'

interface EquationProps {
  /** The last one is the result of all others, taken off the first. */
  terms: readonly { label: string; value: string }[]
}

/** `total − granted − this one = left`, counted again with each key. 关怀 says what is left, and nothing else. */
export function Equation({ terms }: EquationProps) {
  const { care } = useAppearance()
  const shown = care ? terms.slice(-1) : terms
  return (
    <View className="family-equation">
      {shown.map(({ label, value }, index) => {
        const last = index === shown.length - 1
        return (
          <View key={label} className="family-equation-part">
            {index > 0 && <Text className="family-equation-sign">{last ? '=' : '−'}</Text>}
            <View>
              <Text className="family-equation-label">{label}</Text>
              <Text className={classes('family-equation-value', last && 'family-equation-result')}>{value}</Text>
            </View>
          </View>
        )
      })}
    </View>
  )
}
