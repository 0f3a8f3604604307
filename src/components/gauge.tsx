import { Text, View } from '@tarojs/components'
import { gaugeOf, type GaugeInput } from '@/domain/gauge'
import { t } from '@/locales'
import { classes, useAppearance, useMoney, useSpoken } from './appearance'
import './gauge.scss'

/** 刻度轨: own payments up to 起付线, then the pooled fund's payments towards the yearly limit. 关怀 shows what counts now, and says it. */
export const Gauge = (input: GaugeInput) => (useAppearance().care ? <PlainGauge {...input} /> : <FullGauge {...input} />)

function PlainGauge(input: GaugeInput) {
  const money = useMoney()
  const { stage, paidPercent, pooledPercent } = gaugeOf(input)
  const below = stage === 'below-deductible'
  const why = stage === 'at-limit' ? 'used' : input.deductible > 0 ? 'met' : 'none'
  const text = below
    ? t.gauge.care.missing(money(input.deductible - input.deductiblePaid))
    : t.gauge.care.reimbursed(money(input.reimbursed), t.gauge.care[why])
  return (
    <>
      {(below || input.limit !== null) && (
        <View className="gauge-pooled gauge-plain" aria-hidden="true">
          <View className={below ? 'gauge-paid' : 'gauge-reimbursed'} style={{ width: `${below ? paidPercent : pooledPercent}%` }} />
        </View>
      )}
      <View className="gauge-ends">
        <Text>{text}</Text>
      </View>
    </>
  )
}

function FullGauge(input: GaugeInput) {
  const money = useMoney()
  const spoken = useSpoken()
  const gauge = gaugeOf(input)
  const said = (write: (fen: number) => string) => {
    const below = t.gauge.below(write(input.deductible - input.deductiblePaid))
    const reimbursed = t.gauge.reimbursed(write(input.reimbursed))
    return {
      label: { 'below-deductible': below, reimbursing: reimbursed, 'near-limit': reimbursed, 'at-limit': t.gauge.atLimit }[gauge.stage],
      deductible: t.gauge.deductible(write(input.deductible)),
      limit: input.limit === null ? t.gauge.noLimit : t.gauge.limit(write(input.limit)),
    }
  }
  const { label, deductible, limit } = said(money)
  const read = said(spoken)
  const warn = gauge.stage === 'near-limit' || gauge.stage === 'at-limit'
  return (
    <View className="gauge" role="img" aria-label={`${read.label}，${read.deductible}，${read.limit}`}>
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
        {input.deductible > 0 && <Text>{deductible}</Text>}
        <Text>{limit}</Text>
      </View>
    </View>
  )
}
