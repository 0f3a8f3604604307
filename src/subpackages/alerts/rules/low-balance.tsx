import { Slider, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Amount } from '@/components/amount'
import { classes, useMoney, usePalette } from '@/components/appearance'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { Pressable } from '@/components/pressable'
import { Toggle } from '@/components/toggle'
import type { AlertRule, AlertSettings } from '@/contract'
import { formatFen, parseYuan } from '@/domain/money'
import { alertText } from '@/locales/zh-cn/alerts'

interface LowBalanceProps {
  settings: AlertSettings
  onChange: (rule: AlertRule) => void
}

/** Fen. */
const PRESETS = [20_000, 50_000, 100_000, 200_000] as const
const SLIDER_MAX = 200_000
const LARGEST = 10_000_000
const DEFAULT_THRESHOLD = 50_000

export function LowBalance({ settings, onChange }: LowBalanceProps) {
  const money = useMoney()
  const { brand, line } = usePalette()
  const [custom, setCustom] = useState<string | null>(null)
  const rule = settings.rules.find((candidate) => candidate.kind === 'low-balance')
  const threshold = rule?.threshold ?? DEFAULT_THRESHOLD
  const enabled = rule?.enabled ?? false
  const change = (patch: { enabled?: boolean; threshold?: number }) => onChange({ kind: 'low-balance', enabled, threshold, ...patch })
  if (settings.usable === null) {
    return (
      <Card title={alertText.names['low-balance']}>
        <Text className="rule-detail">{alertText.noAccount}</Text>
      </Card>
    )
  }
  const typed = custom === null ? null : parseYuan(custom)
  const wrong = custom !== null && custom !== '' && (typed === null || typed < 100 || typed > LARGEST)
  return (
    <Card>
      <View className="rule-head">
        <View className="list-row-main">
          <Text className="card-title">{alertText.names['low-balance']}</Text>
          <Text className="rule-detail">{alertText.details['low-balance']}</Text>
        </View>
        <Toggle on={enabled} label={alertText.names['low-balance']} onChange={(on) => change({ enabled: on })} />
      </View>
      <View className="rule-threshold">
        <Amount fen={threshold} size="l" />
        <Text className="rule-detail">{alertText.currentBalance(money(settings.usable))}</Text>
      </View>
      <Slider
        min={0}
        max={SLIDER_MAX / 100}
        step={50}
        value={Math.min(threshold, SLIDER_MAX) / 100}
        activeColor={brand}
        backgroundColor={line}
        blockSize={22}
        aria-label={alertText.threshold}
        onChange={(event) => change({ threshold: Math.max(1, Number(event.detail.value)) * 100, enabled: true })}
      />
      <View className="presets" role="tablist" aria-label={alertText.presets}>
        {PRESETS.map((preset) => (
          <Pressable
            key={preset}
            className={classes('preset', custom === null && preset === threshold && 'preset-on')}
            role="tab"
            checked={custom === null && preset === threshold}
            onPress={() => {
              setCustom(null)
              change({ threshold: preset, enabled: true })
            }}
          >
            <Text>{formatFen(preset).replace(/\.00$/, '')}</Text>
          </Pressable>
        ))}
        <Pressable
          className={classes('preset', custom !== null && 'preset-on')}
          role="tab"
          checked={custom !== null}
          onPress={() => setCustom('')}
        >
          <Text>{alertText.custom}</Text>
        </Pressable>
      </View>
      {custom !== null && (
        <Field
          label={alertText.customLabel}
          type="digit"
          value={custom}
          maxLength={10}
          hints={wrong ? [{ tone: 'bad', text: alertText.customWrong }] : []}
          onChange={(value) => {
            setCustom(value)
            const fen = parseYuan(value)
            if (fen !== null && fen >= 100 && fen <= LARGEST) change({ threshold: fen, enabled: true })
          }}
        />
      )}
    </Card>
  )
}
