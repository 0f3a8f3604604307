import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { Failure, Place } from '@/contract'
import { withoutPinyin } from '@/domain/typed-text'
import { placeText as t } from '@/locales/zh-cn/places'
import { classes } from './appearance'
import { FailureNotice } from './failure-notice'
import { Icon } from './icon'
import { InView } from './in-view'
import { ListRow } from './list-row'
import { Pressable } from './pressable'
import { Sheet } from './sheet'
import { Skeleton } from './skeleton'
import { TextInput } from './text-input'
import './place-field.scss'

/** The places of insurance, as `usePlaces` returns them. */
interface PlaceList {
  places: readonly Place[]
  failure: Failure | null
  loading: boolean
  retry: () => void
  placeOf: (admdvs: string) => Place | null
}

interface PlaceFieldProps {
  admdvs: string
  list: PlaceList
  onChange: (admdvs: string) => void
}

const LOADING = [
  [
    [60, 20],
    [60, 20],
    [60, 20],
  ],
] as const

/** Field for the 参保地, which is chosen from a sheet with a search. */
export function PlaceField({ admdvs, list, onChange }: PlaceFieldProps) {
  const [picking, setPicking] = useState(false)
  const place = list.placeOf(admdvs)
  const text = place ? `${place.province} · ${place.city}` : t.choose
  return (
    <InView entry="place">
      <View className="field">
        <Text className="field-label place-label">{t.place}</Text>
        <Pressable className="field-box" label={`${t.place}，${text}`} onPress={() => setPicking(true)}>
          <Icon name="pin" />
          <Text className={classes('place-name', !place && 'place-name-none')}>{text}</Text>
          <Icon name="right" size="s" />
        </Pressable>
      </View>
      {picking && (
        <PlaceSheet
          list={list}
          onClose={() => setPicking(false)}
          onPick={(picked) => {
            onChange(picked)
            setPicking(false)
          }}
        />
      )}
    </InView>
  )
}

interface PlaceSheetProps {
  list: PlaceList
  onClose: () => void
  onPick: (admdvs: string) => void
}

function PlaceSheet({ list: { places, failure, loading, retry }, onClose, onPick }: PlaceSheetProps) {
  const [query, setQuery] = useState('')
  const found = places.filter((place) => `${place.province}${place.city}`.includes(withoutPinyin(query)))
  return (
    <Sheet title={t.choose} onClose={onClose}>
      <View className="field-box place-search">
        <Icon name="search" />
        <TextInput className="field-input place-search-input" label={t.search} placeholder={t.search} value={query} onChange={setQuery} />
      </View>
      {failure && <FailureNotice failure={failure} onStep={{ retry }} />}
      {loading && <Skeleton cards={LOADING} />}
      {found.map((place) => (
        <ListRow key={place.admdvs} icon="pin" title={place.city} detail={place.province} onPress={() => onPick(place.admdvs)} />
      ))}
      {!loading && !failure && found.length === 0 && <Text className="place-nothing">{t.none}</Text>}
    </Sheet>
  )
}
