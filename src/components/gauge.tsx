import { Text, View } from '@tarojs/components'
import { gaugeOf, type GaugeInput } from '@/domain/gauge'
import { t } from '@/locales'
import { classes, useMoney } from './appearance'
import './gauge.scss'

/** 刻度轨: own payments up to 起付线, then the pooled fund's payments towards the yearly limit. */
export function Gauge(input: GaugeInput) {
  const money = useMoney()
  const gauge = gaugeOf(input)
  const label = {
    'below-deductible': t.gauge.below(money(input.deductible - input.deductiblePaid)),
    reimbursing: t.gauge.reimbursed(money(input.reimbursed)),
    'near-limit': t.gauge.reimbursed(money(input.reimbursed)),
    'at-limit': t.gauge.atLimit,
  }[gauge.stage]
  const limit = input.limit === null ? t.gauge.noLimit : t.gauge.limit(money(input.limit))
  const warn = gauge.stage === 'near-limit' || gauge.stage === 'at-limit'
  return (
    <View className="gauge" role="img" aria-label={`${label}，${t.gauge.deductible(money(input.deductible))}，${limit}`}>
      <Text className={classes('gauge-label', warn && 'gauge-label-warn')} style={gauge.labelStyle}>
        {label}
      </Text>
      <View className="gauge-track">
        {input.deductible > 0 && (
          <View className="gauge-deductible">
            <View className="gauge-paid" style={{ width: `${gauge.paidPercent}%` }} />
          </View>
        )}
        <View className="gauge-pooled">
          <View className="gauge-reimbursed" style={{ width: `${gauge.pooledPercent}%` }} />
          {gauge.stage !== 'below-deductible' && <View className="gauge-mark" style={{ left: `${gauge.pooledPercent}%` }} />}
        </View>
      </View>
      <View className="gauge-ends">
        <Text>¥0</Text>
        {input.deductible > 0 && <Text>{t.gauge.deductible(money(input.deductible))}</Text>}
        <Text>{limit}</Text>
      </View>
    </View>
  )
}
