import { Text, View } from '@tarojs/components'
import type { Failure } from '@/contract'
import { t } from '@/locales'
import type { NextStep } from '@/domain/recovery'
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
  /** Steps that only this page can do; the app does all others. */
  onStep?: Partial<Record<NextStep, () => void>>
}

/** A failure in place of the content: what happened, whether it affects a visit to the doctor, and the next steps. */
export function ErrorPanel({ failure, retrying = false, onStep = {} }: ErrorPanelProps) {
  const { takeStep } = useShell()
  const { icon, danger, title, what, impact, detail, steps } = describeFailure(failure)
  const take = (step: NextStep) => (onStep[step] ?? (() => takeStep(step, failure)))()
  const shown = steps.filter((step) => step !== 'copy-reference')
  return (
    <View className="state-panel" role="alert">
      <View className={classes('state-symbol', danger && 'state-symbol-danger')}>
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
