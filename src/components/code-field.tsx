import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { OTP_LENGTH } from '@/contract'
import { takeCode } from '@/domain/typed-text'
import { classes } from './appearance'
import { TextInput } from './text-input'
import './code-field.scss'

interface CodeFieldProps {
  value: string
  label: string
  /** Puts the cursor into the field each time it grows. */
  focus: number
  onChange: (code: string) => void
}

/** Six boxes for an SMS code. From a pasted message the code is extracted. */
export function CodeField({ value, label, focus, onChange }: CodeFieldProps) {
  const [focused, setFocused] = useState(false)
  return (
    <View className="code-field">
      <View className="code-boxes" aria-hidden="true">
        {Array.from({ length: OTP_LENGTH }, (_, index) => (
          <View
            key={index}
            className={classes('code-box', focused && index === Math.min(value.length, OTP_LENGTH - 1) && 'code-box-current')}
          >
            <Text>{value[index] ?? ''}</Text>
          </View>
        ))}
      </View>
      <TextInput
        className="code-input"
        label={label}
        keyboard="code"
        focus={focus}
        maxLength={200}
        value={value}
        read={takeCode}
        onChange={onChange}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
      />
    </View>
  )
}
