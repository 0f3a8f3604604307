import { Text, View } from '@tarojs/components'
import type { Failure } from '@/contract'
import { t } from '@/locales'
import type { NextStep } from '@/locales/zh-cn/errors'
import { describeFailure } from './failure-text'
import { classes } from './appearance'
import { Button } from './button'
import { Icon } from './icon'
import { Pressable } from './pressable'
import { useShell } from './shell'
import './state-panel.scss'

interface ErrorPanelProps {
  failure: Failure
  retrying?: boolean
  /** What only this page can do; anything else the app does itself. */
  onStep?: Partial<Record<NextStep, () => void>>
}

/** What happened → whether it matters at the doctor's → what to do now. Never a dead end. */
export function ErrorPanel({ failure, retrying = false, onStep = {} }: ErrorPanelProps) {
  const { takeStep } = useShell()
  const { icon, title, what, impact, detail, steps } = describeFailure(failure)
  const take = (step: NextStep) => (onStep[step] ?? (() => takeStep(step, failure)))()
  const shown = steps.filter((step) => step !== 'copy-reference')
  return (
    <View className="state-panel" role="alert">
      <View className={classes('state-symbol', failure.code.startsWith('AUTH-42') && 'state-symbol-danger')}>
        <Icon name={icon} size="l" />
      </View>
      <Text className="state-title">{title}</Text>
      <Text className="state-text">{what}</Text>
      {detail && <Text className="state-text">{detail}</Text>}
      <Text className="state-text">{impact}</Text>
      {retrying && <Text className="state-text">{t.states.retrying}</Text>}
      <View className="state-actions">
        {shown.map((step, index) => (
          <Button
            key={step}
            className="state-action"
            kind={index === 0 ? 'primary' : 'outline'}
            text={t.errors.steps[step]}
            onPress={() => take(step)}
          />
        ))}
      </View>
      <View className="state-reference">
        <Text>{t.errors.reference(failure.code, failure.reference)}</Text>
        <Pressable className="state-copy" label={t.errors.steps['copy-reference']} onPress={() => take('copy-reference')}>
          <Text>{t.common.copy}</Text>
        </Pressable>
      </View>
    </View>
  )
}
