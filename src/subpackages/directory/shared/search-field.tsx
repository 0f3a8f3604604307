import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { useAppearance } from '@/components/appearance'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { TextInput } from '@/components/text-input'
import { t } from '@/locales'
import './search-field.scss'

interface SearchFieldProps {
  label: string
  /** In its place where the type is large and the label would be cut. */
  short: string
  value: string
  onChange: (value: string) => void
  end?: ReactNode
}

/** What is looked for, and what stands beside it, such as the city. */
export function SearchField({ label, short, value, onChange, end }: SearchFieldProps) {
  const { large } = useAppearance().type
  return (
    <View className="search">
      <Icon name="search" />
      <TextInput
        className="search-input"
        label={label}
        placeholder={large ? short : label}
        value={value}
        maxLength={30}
        onChange={onChange}
      />
      {/* A place of its own: what comes in front of another element is sent to the view with everything beside it. */}
      <View>
        {value !== '' && (
          <Pressable className="search-clear" label={t.common.clear(label)} onPress={() => onChange('')}>
            <Icon name="close" size="s" />
          </Pressable>
        )}
      </View>
      {end}
    </View>
  )
}
