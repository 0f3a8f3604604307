import { Text, View } from '@tarojs/components'
import { classes, useAppearance, useMoney } from '@/components/appearance'
import { Card } from '@/components/card'
import type { Statement } from '@/contract'
import { insightText } from '@/locales/zh-cn/insight'

/**
 * Shows opening + in − out = closing, one term a line in large type, in everyday words in 关怀. Where it does not hold, the sign is ≠ and `Mismatch` explains.
 * @param checked whether every equation on the page holds; only then it says 已核对
 */
export function Reconciliation({ statement, closes, checked }: { statement: Statement; closes: boolean; checked: boolean }) {
  const money = useMoney()
  const { care, type } = useAppearance()
  const { opening, credits, debits, closing, complete } = statement
  const words = care ? insightText.care : insightText
  const terms = [
    { sign: '', label: words.opening, value: opening },
    { sign: '+', label: words.credits, value: credits, tone: 'equation-in' },
    { sign: '−', label: words.debits, value: debits, tone: 'equation-out' },
    { sign: closes ? '=' : '≠', label: complete ? words.closingPast : words.closing, value: closing },
  ]
  return (
    <Card>
      <View className={classes('equation', type.large && 'equation-lines')}>
        {terms.map(({ sign, label, value, tone }) => (
          <View key={label} className="equation-term">
            {sign !== '' && !care && <Text className="equation-sign">{sign}</Text>}
            <View className="equation-named">
              <Text className="equation-label">{label}</Text>
              <Text className={classes('equation-value', tone)}>{money(value)}</Text>
            </View>
          </View>
        ))}
      </View>
      <Text className="insight-note">
        {checked ? words.reconciles : closes ? insightText.partsNotReconciled : insightText.notReconciled}
      </Text>
    </Card>
  )
}
