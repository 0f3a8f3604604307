import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { classes } from '@/components/appearance'
import { FailureNotice } from '@/components/failure-notice'
import { Icon } from '@/components/icon'
import { ListRow } from '@/components/list-row'
import { Pressable } from '@/components/pressable'
import { Sheet } from '@/components/sheet'
import { verification } from '@/locales/zh-cn/verification'
import { useRemote } from '@/runtime'

const t = verification.card

interface PlaceFieldProps {
  admdvs: string
  onChange: (admdvs: string) => void
}

/** The 参保地 whose insurer knows the card. */
export function PlaceField({ admdvs, onChange }: PlaceFieldProps) {
  const [picking, setPicking] = useState(false)
  const { view, refresh } = useRemote('places.list', {})
  const places = 'data' in view ? view.data.places : []
  const place = places.find((each) => each.admdvs === admdvs)
  const text = place ? `${place.province} · ${place.city}` : t.choose
  return (
    <View className="field">
      <Text className="field-label flow-place-label">{t.place}</Text>
      <Pressable className="field-box" label={`${t.place}，${text}`} onPress={() => setPicking(true)}>
        <Icon name="pin" />
        <Text className={classes('flow-place', !place && 'flow-place-none')}>{text}</Text>
        <Icon name="right" size="s" />
      </Pressable>
      {picking && (
        <Sheet title={t.choose} onClose={() => setPicking(false)}>
          {view.phase === 'error' && <FailureNotice failure={view.error} onStep={{ retry: refresh }} />}
          {places.map((each) => (
            <ListRow
              key={each.admdvs}
              icon="pin"
              title={each.city}
              detail={each.province}
              onPress={() => {
                onChange(each.admdvs)
                setPicking(false)
              }}
            />
          ))}
        </Sheet>
      )}
    </View>
  )
}
