import { Text, View } from '@tarojs/components'
import { useMoney } from '@/components/appearance'
import { Banner } from '@/components/banner'
import { Card } from '@/components/card'
import { classes } from '@/components/appearance'
import type { Statement } from '@/contract'
import { t } from '@/locales'
import { insightText } from '@/locales/zh-cn/insight'

/** Opening + in − out = closing, on screen; a gap is named, never hidden. */
export function Reconciliation({ statement }: { statement: Statement }) {
  const money = useMoney()
  const { opening, credits, debits, closing, difference, complete } = statement
  const terms = [
    { label: insightText.opening, value: opening },
    { sign: '+', label: insightText.credits, value: credits, tone: 'equation-in' },
    { sign: '−', label: insightText.debits, value: debits, tone: 'equation-out' },
    { sign: '=', label: complete ? insightText.closingPast : insightText.closing, value: closing },
  ]
  return (
    <Card>
      <View className="equation">
        {terms.map(({ sign, label, value, tone }) => (
          <View key={label} className="equation-term">
            {sign && <Text className="equation-sign">{sign}</Text>}
            <View>
              <Text className="equation-label">{label}</Text>
              <Text className={classes('equation-value', tone)}>{money(value)}</Text>
            </View>
          </View>
        ))}
      </View>
      {difference === 0 ? (
        <Text className="insight-note">{insightText.reconciles}</Text>
      ) : (
        <Banner tone="danger" icon="warning" title={t.errors.codes['BAL-MISMATCH'].title} text={insightText.mismatch(money(difference))} />
      )}
    </Card>
  )
}
