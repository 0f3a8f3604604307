import { Slider, Text, View } from '@tarojs/components'
import { useMemo, useRef, useState } from 'react'
import { Amount } from '@/components/amount'
import { classes, useMoney, usePalette } from '@/components/appearance'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { Field } from '@/components/field'
import { useForm } from '@/components/form'
import { Pressable } from '@/components/pressable'
import { Toggle } from '@/components/toggle'
import { ALERT_LIMITS, type AlertRule, type AlertSettings } from '@/contract'
import { formatFen, parseYuan } from '@/domain/money'
import { alertText } from '@/locales/zh-cn/alerts'
import { sliderHost } from './slider-host'

interface LowBalanceProps {
  settings: AlertSettings
  onChange: (rule: AlertRule) => void
}

/** Thresholds to choose from, in fen. */
const PRESETS = [20_000, 50_000, 100_000, 200_000] as const
const SLIDER_MAX = 200_000
const SMALLEST = 100
const DEFAULT_THRESHOLD = 50_000

const isAllowed = (fen: number | null): fen is number => fen !== null && fen >= SMALLEST && fen <= ALERT_LIMITS.threshold.max
/** Yuan without trailing zeros, as a person types them: 888.8, 650. */
const plainYuan = (fen: number): string =>
  formatFen(fen)
    .replace(/,/g, '')
    .replace(/\.?0+$/, '')

export function LowBalance({ settings, onChange }: LowBalanceProps) {
  const money = useMoney()
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
  // A threshold that equals no preset counts as custom, whether it was typed now or saved earlier.
  const own = custom !== null || !PRESETS.some((preset) => preset === threshold)
  const typed = custom ?? plainYuan(threshold)
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
        <Amount fen={threshold} size="l" own />
        <Text className="rule-detail">{alertText.currentBalance(money(settings.usable))}</Text>
      </View>
      <ThresholdSlider
        yuan={Math.min(threshold, SLIDER_MAX) / 100}
        onChange={(yuan) => {
          setCustom(null)
          change({ threshold: yuan * 100, enabled: true })
        }}
      />
      <View className={classes('presets', own && 'presets-own')} role="tablist" aria-label={alertText.presets}>
        {PRESETS.map((preset) => (
          <Preset
            key={preset}
            text={formatFen(preset).replace(/\.00$/, '')}
            on={!own && preset === threshold}
            onPress={() => {
              setCustom(null)
              change({ threshold: preset, enabled: true })
            }}
          />
        ))}
        <Preset text={alertText.custom} on={own} onPress={() => !own && setCustom('')} />
      </View>
      {own && (
        <CustomThreshold
          typed={typed}
          threshold={threshold}
          onType={setCustom}
          onSave={(fen) => {
            setCustom(null)
            change({ threshold: fen, enabled: true })
          }}
        />
      )}
    </Card>
  )
}

interface CustomThresholdProps {
  typed: string
  threshold: number
  onType: (typed: string) => void
  onSave: (fen: number) => void
}

/** A threshold of one's own: what is typed holds once it is saved, and not before. */
function CustomThreshold({ typed, threshold, onType, onSave }: CustomThresholdProps) {
  const { lead } = useForm()
  const fen = parseYuan(typed)
  const allowed = isAllowed(fen)
  const changed = allowed && fen !== threshold
  const hints = allowed
    ? changed
      ? [{ tone: 'plain' as const, text: alertText.unsaved(formatFen(threshold)) }]
      : []
    : typed === ''
      ? []
      : [{ tone: 'bad' as const, text: alertText.customWrong }]
  return (
    <>
      <Field entry="amount" label={alertText.customLabel} type="digit" value={typed} maxLength={10} hints={hints} onChange={onType} />
      <Button
        kind="soft"
        text={changed ? alertText.saveAs(formatFen(fen)) : alertText.save}
        incomplete={!changed}
        onPress={() => (changed ? onSave(fen) : lead('amount'))}
      />
    </>
  )
}

/** Memoized, because Taro sends a slider's value again with each render, and a typed threshold renders several times while it is saved. */
function ThresholdSlider({ yuan, onChange }: { yuan: number; onChange: (yuan: number) => void }) {
  const { brand, line } = usePalette()
  const latest = useRef(onChange)
  latest.current = onChange
  return useMemo(
    () => (
      <Slider
        className="rule-slider"
        min={0}
        max={SLIDER_MAX / 100}
        step={50}
        value={yuan}
        activeColor={brand}
        backgroundColor={line}
        blockSize={28}
        aria-label={alertText.threshold}
        {...sliderHost}
        onChange={(event) => latest.current(Math.max(1, Number(event.detail.value)))}
      />
    ),
    [yuan, brand, line],
  )
}

function Preset({ text, on, onPress }: { text: string; on: boolean; onPress: () => void }) {
  return (
    <Pressable className={classes('preset', on && 'preset-on')} role="tab" checked={on} onPress={onPress}>
      <Text>{text}</Text>
    </Pressable>
  )
}
