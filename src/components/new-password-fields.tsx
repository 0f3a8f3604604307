import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { PASSWORD_LENGTH } from '@/contract'
import { passwordStrength, type PasswordIssue } from '@/domain/password'
import { newPasswordText as t } from '@/locales/zh-cn/new-password'
import { Field } from './field'
import { Hint, type HintProps } from './hint'
import { Icon } from './icon'
import { Pressable } from './pressable'
import type { NewPassword } from './use-new-password'
import './new-password-fields.scss'

/** Rules that are always shown; the rare ones only once they are broken. */
const RULES: readonly PasswordIssue[] = ['length', 'letters', 'digits', 'run']
const RARE: readonly PasswordIssue[] = ['charset', 'personal']

interface NewPasswordFieldsProps {
  label: string
  password: NewPassword
  /** Further hint of the page. */
  extra?: HintProps | null
  /** There is no previous password, so the rule against repeating it is not shown. */
  first?: boolean
  onEdit?: () => void
}

/** A new password, whose rules are ticked off while it is typed, and its repetition. */
export function NewPasswordFields({ label, password, extra = null, first = false, onEdit }: NewPasswordFieldsProps) {
  const { value, again, issues, setValue, setAgain } = password
  const [shown, setShown] = useState(false)
  return (
    <>
      <Field
        entry="new-password"
        label={label}
        value={value}
        password={!shown}
        maxLength={PASSWORD_LENGTH.most}
        placeholder={t.placeholder}
        aside={value !== '' && <Strength password={value} />}
        hints={extra ? [extra] : []}
        end={
          <Pressable className="new-password-eye" label={shown ? t.hide : t.show} onPress={() => setShown(!shown)}>
            <Icon name={shown ? 'eye-off' : 'eye'} />
          </Pressable>
        }
        onChange={(next) => {
          onEdit?.()
          setValue(next)
        }}
      />
      <View className="new-password-rules">
        {RULES.map((rule) => (
          <Hint key={rule} tone={toneOf(rule, value, issues)} text={t.rules[rule]} />
        ))}
        {RARE.filter((rule) => issues.includes(rule)).map((rule) => (
          <Hint key={rule} tone="bad" text={t.rules[rule]} />
        ))}
        {!first && <Hint tone="plain" text={t.history} />}
      </View>
      <Field
        entry="new-password-again"
        label={t.again}
        value={again}
        password={!shown}
        maxLength={PASSWORD_LENGTH.most}
        placeholder={t.again}
        hints={hintsOf(value, again)}
        onChange={setAgain}
      />
    </>
  )
}

/** A missing character can still be typed, so it is no error yet; a run can only be deleted. */
function toneOf(rule: PasswordIssue, value: string, issues: readonly PasswordIssue[]): HintProps['tone'] {
  if (value === '') return 'plain'
  if (!issues.includes(rule)) return 'good'
  return rule === 'run' ? 'bad' : 'plain'
}

/** Red only once the repetition is no longer a beginning of the password. */
function hintsOf(value: string, again: string): HintProps[] {
  if (again === '') return []
  if (again === value) return [{ tone: 'good', text: t.same }]
  return value.startsWith(again) ? [] : [{ tone: 'bad', text: t.different }]
}

function Strength({ password }: { password: string }) {
  const level = passwordStrength(password)
  return (
    <View className="new-password-strength" role="text" aria-label={`${t.strength}${t.strengths[level]}`} aria-live="polite">
      <View className={`new-password-bars new-password-${level}`} />
      <Text className="new-password-level">{t.strengths[level]}</Text>
    </View>
  )
}
