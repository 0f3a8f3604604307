import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/appearance'
import { Button } from '@/components/button'
import { Field } from '@/components/field'
import { Hint } from '@/components/hint'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { passwordIssues, passwordStrength, type PasswordIssue } from '@/domain/password'
import { verification } from '@/locales/zh-cn/verification'
import { FlowFrame } from './flow-frame'
import { StepNotice } from './step-notice'
import { typedIn } from './typed'
import type { FlowHandle } from './use-flow'

const t = verification.password
/** Always shown; the others only once they are broken. */
const RULES: readonly PasswordIssue[] = ['length', 'letters', 'digits', 'run']
const RARE: readonly PasswordIssue[] = ['charset', 'personal']
const LEVELS = ['weak', 'medium', 'strong'] as const

export function PasswordStep({ handle }: { handle: FlowHandle }) {
  const { flow, pending, submit, dismiss } = handle
  const [password, setPassword] = useState('')
  const [again, setAgain] = useState('')
  const [shown, setShown] = useState(false)
  const issues = passwordIssues(password, [typedIn(flow.flowId, 'phone')])
  const same = again !== '' && again === password
  const differs = again !== '' && !password.startsWith(again)
  const missing = Number(issues.length > 0) + Number(!same)
  const foot = (
    <Button
      text={pending ? verification.working : missing > 0 ? verification.missing(missing) : t.submit}
      disabled={pending || missing > 0}
      onPress={() => void submit({ kind: 'set-password', password })}
    />
  )
  return (
    <FlowFrame flow={flow} foot={foot} notice={<StepNotice handle={handle} />}>
      <Field
        label={t.label}
        value={password}
        password={!shown}
        maxLength={20}
        placeholder={t.placeholder}
        aside={password !== '' && <Strength password={password} />}
        end={
          <Pressable className="password-eye" label={shown ? t.hide : t.show} onPress={() => setShown(!shown)}>
            <Icon name={shown ? 'eye-off' : 'eye'} />
          </Pressable>
        }
        onChange={(next) => {
          dismiss()
          setPassword(next)
        }}
      />
      <View className="password-rules">
        {RULES.map((rule) => (
          <Hint key={rule} tone={password !== '' && !issues.includes(rule) ? 'good' : 'plain'} text={t.rules[rule]} />
        ))}
        {RARE.filter((rule) => issues.includes(rule)).map((rule) => (
          <Hint key={rule} tone="bad" text={t.rules[rule]} />
        ))}
      </View>
      <Field
        label={t.again}
        value={again}
        password={!shown}
        maxLength={20}
        placeholder={t.again}
        hints={differs ? [{ tone: 'bad', text: t.different }] : same ? [{ tone: 'good', text: t.same }] : []}
        onChange={setAgain}
      />
      <Text className="flow-hint">{t.note}</Text>
    </FlowFrame>
  )
}

function Strength({ password }: { password: string }) {
  const level = passwordStrength(password)
  return (
    <View className="password-strength" role="text" aria-label={`${t.strength}${t.strengths[level]}`} aria-live="polite">
      {LEVELS.map((name, index) => (
        <View key={name} className={classes('password-part', index <= LEVELS.indexOf(level) && `password-${level}`)} />
      ))}
      <Text className="password-level">{t.strengths[level]}</Text>
    </View>
  )
}
