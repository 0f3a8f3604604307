import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { OTP_LENGTH } from '@/contract'
import { takeCode } from '@/domain/typed-text'
import { classes } from './appearance'
import { TextInput } from './text-input'
import './code-field.scss'

interface CodeFieldProps {
  value: string
  label: string
  /** Counts the codes sent: with each the cursor goes into the field. */
  sent?: number
  onChange: (code: string) => void
}

/** Six boxes for an SMS code. From a pasted message the code is extracted. */
export function CodeField({ value, label, sent = 0, onChange }: CodeFieldProps) {
  const [focused, setFocused] = useState(false)
  const [wanted, want] = useState(false)
  useEffect(() => want(sent > 0), [sent])
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
        focus={wanted}
        maxLength={200}
        value={value}
        read={takeCode}
        onChange={onChange}
        onFocus={() => setFocused(true)}
        onBlur={() => {
          setFocused(false)
          want(false)
        }}
      />
    </View>
  )
}
