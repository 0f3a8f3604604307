import { Text, View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { Icon } from '@/components/icon'
import { Pressable } from '@/components/pressable'
import { TextInput } from '@/components/text-input'
import { t } from '@/locales'

interface SearchRowProps {
  /** The word that is searched for now; empty for none. */
  query: string
  onSearch: (query: string) => void
}

/** A search begins when asked for, not with each key; the word then stands beside the list, where it can be taken away. */
export function SearchRow({ query, onSearch }: SearchRowProps) {
  const [typed, setTyped] = useState(query)
  useEffect(() => setTyped(query), [query])
  const word = typed.trim()
  return (
    <View className="search-row">
      <Icon name="search" />
      <TextInput
        className="search-input"
        label={t.transactions.search}
        placeholder={t.transactions.search}
        maxLength={30}
        value={typed}
        onChange={setTyped}
        onEnter={() => onSearch(word)}
      />
      {word !== query && (
        <Pressable className="filter-button" onPress={() => onSearch(word)}>
          <Text>{t.transactions.searchGo}</Text>
        </Pressable>
      )}
    </View>
  )
}
