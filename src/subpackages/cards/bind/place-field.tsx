import { Input, Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/appearance'
import { FailureNotice } from '@/components/failure-notice'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { Skeleton } from '@/components/skeleton'
import { cardText } from '@/locales/zh-cn/cards'
import { usePlaces } from './use-places'

interface PlaceFieldProps {
  admdvs: string
  onChange: (admdvs: string) => void
}

export function PlaceField({ admdvs, onChange }: PlaceFieldProps) {
  const [picking, setPicking] = useState(false)
  const { placeOf } = usePlaces()
  const place = placeOf(admdvs)
  const text = place ? `${place.province} · ${place.city}` : cardText.choosePlace
  return (
    <View className="field">
      <Text className="field-label bind-label">{cardText.place}</Text>
      <Pressable className="field-box" label={`${cardText.place}，${text}`} onPress={() => setPicking(true)}>
        <Icon name="pin" />
        <Text className={classes('bind-place', !place && 'bind-place-none')}>{text}</Text>
        <Icon name="right" size="s" />
      </Pressable>
      {picking && (
        <PlaceSheet
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            onChange(picked)
            setPicking(false)
          }}
        />
      )}
    </View>
  )
}

interface PlaceSheetProps {
  onClose: () => void
  onPick: (admdvs: string) => void
}

function PlaceSheet({ onClose, onPick }: PlaceSheetProps) {
  const [query, setQuery] = useState('')
  const { places, failure, loading, retry } = usePlaces()
  const found = places.filter((place) => `${place.province}${place.city}`.includes(query.trim()))
  return (
    <Sheet title={cardText.choosePlace} onClose={onClose}>
      <View className="field-box bind-search">
        <Icon name="search" />
        <Input
          className="field-input bind-search-input"
          value={query}
          placeholder={cardText.searchPlace}
          placeholderClass="field-placeholder"
          aria-label={cardText.searchPlace}
          onInput={(event) => setQuery(event.detail.value)}
        />
      </View>
      {failure && <FailureNotice failure={failure} onStep={{ retry }} />}
      {loading && (
        <Skeleton
          cards={[
            [
              [60, 20],
              [60, 20],
              [60, 20],
            ],
          ]}
        />
      )}
      {found.map((place) => (
        <ListRow key={place.admdvs} icon="pin" title={place.city} detail={place.province} onPress={() => onPick(place.admdvs)} />
      ))}
      {!loading && !failure && found.length === 0 && <Text className="bind-note">{cardText.noPlace}</Text>}
    </Sheet>
  )
}
