import { Text, View } from '@tarojs/components'
import type { Institution } from '@/contract'
import { planOf } from '@/domain/plan'
import { institutionText as t } from '@/locales/zh-cn/directory'
import type { Position } from '../shared/use-location'
import './plan.scss'

/** Pins on the plan: more would cover each other. */
export const PINS = 6

interface PlanProps {
  institutions: readonly Institution[]
  here: Position | null
}

/**
 * A plan drawn from the coordinates, the same on every host: the vendors' maps need a registered app, and show no fictional streets.
 * Screen readers are told what it is; the list below says the same.
 */
export function Plan({ institutions, here }: PlanProps) {
  const { pins, self } = planOf(
    institutions,
    here && { latitude: Math.round(Number(here.latitude) * 1_000_000), longitude: Math.round(Number(here.longitude) * 1_000_000) },
  )
  return (
    <View className="plan" role="img" aria-label={t.plan(institutions.length)}>
      <View className="plan-park" aria-hidden="true" />
      <View className="plan-water" aria-hidden="true" />
      <View className="plan-street plan-street-1" aria-hidden="true" />
      <View className="plan-street plan-street-2" aria-hidden="true" />
      <View className="plan-street plan-street-3" aria-hidden="true" />
      {self && (
        <View className="plan-at" aria-hidden="true" style={{ left: `${self.x}%`, height: `${self.y}%` }}>
          <View className="plan-self" />
        </View>
      )}
      {pins.map(({ x, y }, index) => (
        <View key={index} className="plan-at" aria-hidden="true" style={{ left: `${x}%`, height: `${y}%` }}>
          <View className={index === 0 ? 'plan-pin plan-pin-first' : 'plan-pin'}>
            <Text>{index + 1}</Text>
          </View>
        </View>
      ))}
      <View className="plan-note" aria-hidden="true">
        <Text>{t.planNote}</Text>
      </View>
    </View>
  )
}
