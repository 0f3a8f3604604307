import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { normalizeNumber } from '@/domain/typed-text'
import { classes } from './appearance'
import './code-field.scss'

const LENGTH = 6

interface CodeFieldProps {
  value: string
  label: string
  onChange: (code: string) => void
}

/** Six boxes for an SMS code. Keeps digits only, whatever is pasted. */
export function CodeField({ value, label, onChange }: CodeFieldProps) {
  const [focused, setFocused] = useState(false)
  return (
    <View className="code-field">
      <View className="code-boxes" aria-hidden="true">
        {Array.from({ length: LENGTH }, (_, index) => (
          <View key={index} className={classes('code-box', focused && index === Math.min(value.length, LENGTH - 1) && 'code-box-current')}>
            <Text>{value[index] ?? ''}</Text>
          </View>
        ))}
      </View>
      <Input
        className="code-input"
        type="number"
        value={value}
        maxlength={20}
        aria-label={label}
        onInput={(event) => onChange(normalizeNumber(event.detail.value).replace(/\D/g, '').slice(0, LENGTH))}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </View>
  )
}
