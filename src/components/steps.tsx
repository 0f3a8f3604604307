import { Text, View } from '@tarojs/components'
import { Fragment } from 'react'
import { t } from '@/locales'
import { classes } from './appearance'
import './steps.scss'

interface StepsProps {
  names: readonly string[]
  current: number
}

export const Steps = ({ names, current }: StepsProps) => (
  <View className="steps" role="text" aria-label={t.common.stepOf(current + 1, names.length, names[current] ?? '')}>
    {names.map((name, index) => (
      <Fragment key={name}>
        {index > 0 && <View className="step-line" />}
        <View className={classes('step', index <= current && 'step-on')}>
          <Text className="step-number">{index + 1}</Text>
          <Text>{name}</Text>
        </View>
      </Fragment>
    ))}
  </View>
)
