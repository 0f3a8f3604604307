import { Text, View } from '@tarojs/components'
import { classes } from '@/components/appearance'
import { Field } from '@/components/field'
import { Hint, type HintProps } from '@/components/hint'
import { passwordStrength, type PasswordIssue } from '@/domain/password'
import { security } from '@/locales/zh-cn/security'
import type { NewPassword } from './use-new-password'

const t = security.passwordPage
/** Always shown; the others only once they are broken. */
const RULES: readonly PasswordIssue[] = ['length', 'letters', 'digits', 'run']
const RARE: readonly PasswordIssue[] = ['charset', 'personal']
const LEVELS = ['weak', 'medium', 'strong'] as const

interface NewPasswordFieldsProps {
  password: NewPassword
  /** What else is wrong with it here. */
  extra?: HintProps | null
}

/** The new password with its rules ticked off while it is typed, and once more. */
export function NewPasswordFields({ password: { value, again, issues, setValue, setAgain }, extra = null }: NewPasswordFieldsProps) {
  const differs = again !== '' && !value.startsWith(again)
  const same = again !== '' && again === value
  return (
    <>
      <Field
        label={t.fresh}
        value={value}
        password
        maxLength={20}
        placeholder={t.freshPlaceholder}
        aside={value === '' ? '' : <Strength password={value} />}
        hints={extra ? [extra] : []}
        onChange={setValue}
      />
      <View className="password-rules">
        {RULES.map((rule) => (
          <Hint key={rule} tone={value !== '' && !issues.includes(rule) ? 'good' : 'plain'} text={t.rules[rule]} />
        ))}
        {RARE.filter((rule) => issues.includes(rule)).map((rule) => (
          <Hint key={rule} tone="bad" text={t.rules[rule]} />
        ))}
        <Hint tone="plain" text={t.history} />
      </View>
      <Field
        label={t.again}
        value={again}
        password
        maxLength={20}
        placeholder={t.again}
        hints={differs ? [{ tone: 'bad', text: t.different }] : same ? [{ tone: 'good', text: t.same }] : []}
        onChange={setAgain}
      />
    </>
  )
}

function Strength({ password }: { password: string }) {
  const level = passwordStrength(password)
  const reached = LEVELS.indexOf(level)
  return (
    <View className="password-strength" role="text" aria-label={`${t.strength}${t.strengths[level]}`} aria-live="polite">
      {LEVELS.map((name, index) => (
        <View key={name} className={classes('password-strength-part', index <= reached && `password-strength-${level}`)} />
      ))}
      <Text className="password-strength-text">{t.strengths[level]}</Text>
    </View>
  )
}
